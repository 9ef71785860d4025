package io.jobwright.quotes.client;

import io.jobwright.platform.document.client.ClientDetails;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.quotes.Topics;
import java.util.UUID;

/** The client as it now is; the newest one per client stays on the topic. */
@EventType(value = "io.jobwright.quotes.client-changed.v1", topic = Topics.CLIENT)
public record ClientChanged(@Id("cli") UUID clientId, ClientDetails details) {

  static ClientChanged of(Client client) {
    return new ClientChanged(client.id(), client.details());
  }
}
