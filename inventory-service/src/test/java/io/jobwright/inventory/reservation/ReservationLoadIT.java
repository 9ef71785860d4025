package io.jobwright.inventory.reservation;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.inventory.Invariants;
import io.jobwright.inventory.Shop;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Many work orders over many items, as fast as they come; the log says how fast. */
@QuarkusTest
@WithTestResource(Servers.class)
class ReservationLoadIT {

  private static final Logger LOG = Logger.getLogger(ReservationLoadIT.class);
  private static final int WORK_ORDERS = 1_000;
  private static final int ITEMS = 50;

  private final Shop shop = new Shop();

  @Test
  void aThousandWorkOrdersAreEachAnsweredOnce() {
    List<String> items = IntStream.range(0, ITEMS).mapToObj(i -> shop.item("ITEM-" + i)).toList();
    items.forEach(item -> shop.receive(item, "100"));
    List<Events.Sent> authorized =
        IntStream.range(0, WORK_ORDERS)
            .mapToObj(
                i ->
                    new WorkOrder(shop)
                        .line(items.get(i % ITEMS), "2")
                        .line(items.get((i * 7 + 3) % ITEMS), "1")
                        .authorized())
            .toList();
    long start = System.nanoTime();
    Events.send(authorized.toArray(Events.Sent[]::new));
    await("every work order is answered")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> shop.count("reservation_set") == WORK_ORDERS);
    long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    LOG.infof(
        "%d work orders reserved through Kafka in %d ms: %d a second",
        WORK_ORDERS, tookMs, WORK_ORDERS * 1_000L / tookMs);
    assertEquals(2 * WORK_ORDERS, shop.count("reservation"));
    assertEquals(
        List.of("1"),
        Database.of("inventory")
            .column(
                """
                select distinct count(*) from (
                  select aggregateid, aggregatetype, tenant_id from outbox
                  union all select aggregateid, aggregatetype, tenant_id from outbox_log) event
                 where aggregatetype = ? and tenant_id = ? group by aggregateid
                """,
                WorkOrder.RESERVATIONS,
                shop.tenant()));
    Invariants.check();
  }
}
