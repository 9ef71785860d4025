package io.jobwright.workorders.client;

import io.jobwright.platform.document.client.ClientDetails;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.workorders.Topics;
import java.util.Objects;
import java.util.UUID;

/** A client as it now is. */
@EventType(value = "io.jobwright.quotes.client-changed.v1", topic = Topics.CLIENT)
public record ClientChanged(@Id("cli") UUID clientId, ClientDetails details) {

  public ClientChanged {
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(details, "details");
  }
}
