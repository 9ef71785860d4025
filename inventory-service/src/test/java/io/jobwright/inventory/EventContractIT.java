package io.jobwright.inventory;

import io.jobwright.platform.testing.EventContract;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(Servers.class)
class EventContractIT extends EventContract {

  EventContractIT() {
    super("inventory");
  }
}
