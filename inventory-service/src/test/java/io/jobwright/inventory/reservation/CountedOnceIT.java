package io.jobwright.inventory.reservation;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.inventory.Invariants;
import io.jobwright.inventory.Shop;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What other systems are known to count twice, lose or round. */
@QuarkusTest
@WithTestResource(Servers.class)
class CountedOnceIT {

  private final Shop shop = new Shop();

  @AfterEach
  void stockAddsUp() {
    Invariants.check();
  }

  private WorkOrder authorized(WorkOrder job) {
    Events.send(job.authorized());
    await("an answer").atMost(Duration.ofSeconds(15)).until(() -> job.told().size() == 1);
    return job;
  }

  private void end(WorkOrder job, Events.Sent how) {
    Events.send(how);
    await("the end")
        .atMost(Duration.ofSeconds(15))
        .until(() -> !job.status().equals(List.of("OPEN")));
  }

  @Test
  void whatIsConsumedIsNoLongerReserved() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "100");
    WorkOrder job = authorized(new WorkOrder(shop).line(pipe, "3"));
    end(job, job.completedUsing("3"));
    assertEquals("97/0", shop.stock(pipe));
  }

  @Test
  void whatIsCancelledIsNotConsumedWithTheOthers() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "10");
    WorkOrder first = authorized(new WorkOrder(shop).line(pipe, "4"));
    WorkOrder second = authorized(new WorkOrder(shop).line(pipe, "6"));
    end(first, first.cancelled());
    assertEquals("10/6", shop.stock(pipe));
    end(second, second.completedUsing("6"));
    assertEquals("4/0", shop.stock(pipe));
  }

  @Test
  void whoComesLaterWaitsForAll() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "2");
    authorized(new WorkOrder(shop).line(pipe, "3"));
    WorkOrder later = authorized(new WorkOrder(shop).line(pipe, "2"));
    assertEquals(List.of("2: 0r 0p 0c 0x 2b"), later.reservations());
  }

  /** Cancelled once what was picked is back: all five lie on the shelf. */
  @Test
  void whatWasPickedForACancelledJobIsThereForTheNext() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "5");
    WorkOrder first = authorized(new WorkOrder(shop).line(pipe, "5").promised("2026-12-01"));
    WorkOrder second = authorized(new WorkOrder(shop).line(pipe, "2"));
    Events.send(first.picked(0, "3", 2));
    end(first, first.cancelled());
    assertEquals("5/2", shop.stock(pipe));
    assertEquals(List.of("2: 2r 0p 0c 0x 0b"), second.reservations());
  }

  @Test
  void decimalsAreExact() {
    String cable = shop.item("CABLE");
    shop.receive(cable, "3140.0");
    WorkOrder most = authorized(new WorkOrder(shop).line(cable, "3106.40"));
    end(most, most.completedUsing("3106.40"));
    WorkOrder rest = authorized(new WorkOrder(shop).line(cable, "33.60"));
    assertEquals("33.6/33.6", shop.stock(cable));
    end(rest, rest.completedUsing("33.60"));
    assertEquals("0/0", shop.stock(cable));

    String paste = shop.item("PASTE");
    shop.receive(paste, "0.1");
    shop.receive(paste, "0.2");
    WorkOrder job = authorized(new WorkOrder(shop).line(paste, "0.3"));
    assertEquals(List.of("0.3: 0.3r 0p 0c 0x 0b"), job.reservations());
    WorkOrder little = authorized(new WorkOrder(shop).line(paste, "0.000001"));
    assertEquals(List.of("0.000001: 0r 0p 0c 0x 0.000001b"), little.reservations());
    shop.receive(paste, "0.0000001").statusCode(400);
  }
}
