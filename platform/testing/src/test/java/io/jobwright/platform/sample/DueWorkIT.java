package io.jobwright.platform.sample;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class DueWorkIT {

  @AfterEach
  void nothingIsDueAnyMore() {
    DueNotes.DUE.clear();
  }

  /** Among them one with much to do and one whose work always fails. */
  @Test
  void everyTenantsWorkIsDoneInItsNameWhateverBecomesOfTheOthers() {
    List<UUID> tenants = LongStream.rangeClosed(1, 7).mapToObj(i -> new UUID(0, i)).toList();
    tenants.forEach(tenant -> DueNotes.DUE.put(tenant, new AtomicInteger(1)));
    DueNotes.DUE.get(new UUID(0, 2)).set(50);
    await("everybody else's work")
        .atMost(Duration.ofSeconds(20))
        .until(() -> DueNotes.DUE.values().stream().mapToInt(AtomicInteger::get).sum() == 1);
    assertEquals(1, DueNotes.DUE.get(DueNotes.FAILING).get());
    tenants.stream()
        .filter(tenant -> !tenant.equals(DueNotes.FAILING))
        .forEach(tenant -> assertEquals("system", DueNotes.DONE_BY.get(tenant)));
  }
}
