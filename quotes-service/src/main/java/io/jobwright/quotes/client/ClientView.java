package io.jobwright.quotes.client;

import io.jobwright.platform.http.ResourceView;
import java.time.Instant;

/** What callers see of a client. */
public record ClientView(
    String id, long version, Instant createdAt, Instant updatedAt, ClientDetails details)
    implements ResourceView {

  static ClientView of(Client client) {
    return new ClientView(
        client.aggregateId(),
        client.version(),
        client.createdAt(),
        client.updatedAt(),
        client.details());
  }
}
