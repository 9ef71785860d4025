package io.jobwright.workorders.client;

import io.jobwright.platform.outbox.EventType;
import java.util.Objects;

/** A client as it now is. */
@EventType("io.jobwright.quotes.client-changed.v1")
public record ClientChanged(String clientId, ClientDetails details) {

  public ClientChanged {
    Objects.requireNonNull(details, "details");
  }
}
