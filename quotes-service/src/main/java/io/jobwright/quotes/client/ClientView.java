package io.jobwright.quotes.client;

import io.jobwright.platform.answer.ResourceView;
import io.jobwright.platform.document.client.ClientDetails;
import io.jobwright.platform.id.Id;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/** What callers see of a client. */
public record ClientView(
    @NotNull @Id("cli") String id,
    long version,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt,
    @NotNull ClientDetails details,
    @NotNull List<String> externalRefs)
    implements ResourceView {

  static ClientView of(Client client) {
    return new ClientView(
        client.aggregateId(),
        client.version(),
        client.createdAt(),
        client.updatedAt(),
        client.details(),
        client.externalRefs());
  }
}
