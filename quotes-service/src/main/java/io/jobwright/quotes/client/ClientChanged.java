package io.jobwright.quotes.client;

import io.jobwright.platform.outbox.EventType;

/** The client as it now is; the newest one per client stays on the topic. */
@EventType("io.jobwright.quotes.client-changed.v1")
public record ClientChanged(String clientId, ClientDetails details) {

  static ClientChanged of(Client client) {
    return new ClientChanged(client.aggregateId(), client.details());
  }
}
