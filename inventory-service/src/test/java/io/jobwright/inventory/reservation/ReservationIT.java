package io.jobwright.inventory.reservation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.inventory.Invariants;
import io.jobwright.inventory.Shop;
import io.jobwright.inventory.Told;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work orders come, are picked, end; goods arrive. Everything through Kafka and HTTP. */
@QuarkusTest
@WithTestResource(Servers.class)
class ReservationIT {

  private final Shop shop = new Shop();

  @AfterEach
  void stockAddsUp() {
    Invariants.check();
  }

  @Test
  void whatIsThereIsReservedAndTold() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "5");
    WorkOrder job = new WorkOrder(shop).line(pipe, "3.00").promised("2026-12-01");
    Events.send(job.authorized());

    eventually(job::told, List.of("stock-reserved 1 [3+0]"));
    assertEquals("5/3", shop.stock(pipe));
    assertEquals(List.of("5-0=5", "5-3=2"), Told.levels(pipe));
    eventually(() -> Events.about(WorkOrder.RESERVATIONS, job.id()).size(), 1);
    Events.Seen answer = Events.about(WorkOrder.RESERVATIONS, job.id()).getFirst();
    assertEquals("io.jobwright.inventory.stock-reserved.v1", answer.type());
    assertEquals("1", answer.headers().get("ce_aggregateversion"));
    assertEquals(job.jobId(), answer.headers().get("ce_jobid"));
    assertEquals(shop.tenant().toString(), answer.headers().get("ce_tenantid"));
    assertEquals("somebody", answer.headers().get("ce_actor"));
    assertEquals(job.id(), answer.data().at("/workOrderId").asText());
    assertEquals(job.lineId(0), answer.data().at("/lines/0/lineId").asText());
    assertEquals(pipe, answer.data().at("/lines/0/itemId").asText());
    assertEquals("3", answer.data().at("/lines/0/asked").asText());
    eventually(() -> Events.about("jobwright.inventory.stock-level", pipe).size(), 2);
    Events.Seen level = Events.about("jobwright.inventory.stock-level", pipe).getLast();
    assertEquals("io.jobwright.inventory.stock-level-changed.v1", level.type());
    assertEquals("2", level.headers().get("ce_aggregateversion"));
    assertEquals(pipe, level.data().at("/itemId").asText());
    assertEquals("2", level.data().at("/available").asText());
    assertEquals(false, level.data().at("/asOf").isMissingNode());
  }

  @Test
  void aShortLineIsReservedInPartAndFilledWhenGoodsArrive() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "3");
    WorkOrder job = new WorkOrder(shop).line(pipe, "5");
    Events.send(job.authorized());
    eventually(job::told, List.of("stock-partially-reserved 1 [3+2]"));

    shop.receive(pipe, "1").statusCode(201);
    shop.receive(pipe, "4").statusCode(201);
    eventually(
        job::told,
        List.of(
            "stock-partially-reserved 1 [3+2]",
            "stock-partially-reserved 2 [4+1]",
            "stock-reserved 3 [5+0]"));
    assertEquals("8/5", shop.stock(pipe));
    eventually(() -> Told.levels(pipe), List.of("3-0=3", "3-3=0", "4-4=0", "8-5=3"));
  }

  @Test
  void anItemThatNeverHadStockIsBackorderedAtADefaultLocationMadeForIt() {
    String pipe = shop.item("PIPE");
    WorkOrder job = new WorkOrder(shop).line(pipe, "5");
    Events.send(job.authorized());
    eventually(job::told, List.of("stock-backordered 1 [0+5]"));
    shop.by("sales").get("/v1/locations").then().body("items.name", contains("Main warehouse"));
    assertEquals("0/0", shop.stock(pipe));
    assertEquals(List.of(), Told.levels(pipe));
  }

  @Test
  void linesOfOneItemAreServedInTheirOrderAndOtherLinesDoNotConcernUs() {
    String pipe = shop.item("PIPE");
    String valve = shop.item("VALVE");
    shop.receive(pipe, "5");
    shop.receive(valve, "1");
    WorkOrder job =
        new WorkOrder(shop)
            .line(pipe, "3")
            .line(shop.itemOf(Shop.itemBody("CALL-OUT", "SERVICE", false)), "2", false)
            .line(valve, "1")
            .line(pipe, "4");
    Events.send(job.authorized());
    eventually(job::told, List.of("stock-partially-reserved 1 [3+0, 1+0, 2+2]"));
    assertEquals("5/5", shop.stock(pipe));
  }

  @Test
  void aWorkOrderWithoutStockedLinesGetsNoAnswer() {
    WorkOrder job =
        new WorkOrder(shop).line(shop.itemOf(Shop.itemBody("HOUR", "SERVICE", false)), "2", false);
    Events.send(job.authorized(), job.completed(), job.cancelled());
    eventually(job::status, List.of("WITHDRAWN"));
    assertEquals(List.of(), job.told());
    assertEquals(List.of(), job.reservations());
  }

  @Test
  void theSameRequestAgainChangesNothingAndIsNotAnsweredAgain() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "10");
    WorkOrder job = new WorkOrder(shop).line(pipe, "3");
    Events.Sent first = job.authorized();
    Events.send(first, first, job.authorized(), first, job.picked(0, "1", 2));
    eventually(job::reservations, List.of("3: 3r 1p 0c 0x 0b"));
    assertEquals(List.of("stock-reserved 1 [3+0]"), job.told());
    assertEquals("10/3", shop.stock(pipe));
  }

  @Test
  void arrivingGoodsGoToTheEarliestPromiseThenToTheOldest() {
    String pipe = shop.item("PIPE");
    WorkOrder undated = new WorkOrder(shop).line(pipe, "2");
    WorkOrder late = new WorkOrder(shop).line(pipe, "2").promised("2027-02-01");
    WorkOrder early = new WorkOrder(shop).line(pipe, "2").promised("2027-01-01");
    WorkOrder alsoLate = new WorkOrder(shop).line(pipe, "2").promised("2027-02-01");
    for (WorkOrder job : List.of(undated, late, early, alsoLate)) {
      Events.send(job.authorized());
      eventually(job::reservations, List.of("2: 0r 0p 0c 0x 2b"));
    }
    shop.receive(pipe, "3");
    assertEquals(List.of("2: 2r 0p 0c 0x 0b"), early.reservations());
    assertEquals(List.of("2: 1r 0p 0c 0x 1b"), late.reservations());
    shop.receive(pipe, "2");
    assertEquals(List.of("2: 2r 0p 0c 0x 0b"), late.reservations());
    assertEquals(List.of("2: 1r 0p 0c 0x 1b"), alsoLate.reservations());
    assertEquals(List.of("2: 0r 0p 0c 0x 2b"), undated.reservations());
    eventually(undated::told, List.of("stock-backordered 1 [0+2]"));
    eventually(
        late::told,
        List.of(
            "stock-backordered 1 [0+2]",
            "stock-partially-reserved 2 [1+1]",
            "stock-reserved 3 [2+0]"));
  }

  @Test
  void aCancelledWorkOrderFreesItsStockForThoseWhoWait() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "5");
    WorkOrder first = new WorkOrder(shop).line(pipe, "4").line(pipe, "2");
    WorkOrder second = new WorkOrder(shop).line(pipe, "3");
    Events.send(first.authorized());
    eventually(first::told, List.of("stock-partially-reserved 1 [4+0, 1+1]"));
    Events.send(second.authorized());
    eventually(second::told, List.of("stock-backordered 1 [0+3]"));

    Events.send(first.cancelled(), first.cancelled());
    eventually(second::told, List.of("stock-backordered 1 [0+3]", "stock-reserved 2 [3+0]"));
    eventually(
        first::told, List.of("stock-partially-reserved 1 [4+0, 1+1]", "stock-released 2 [4, 2]"));
    assertEquals(List.of("RELEASED"), first.status());
    assertEquals(List.of("4: 0r 0p 0c 4x 0b", "2: 0r 0p 0c 2x 0b"), first.reservations());
    assertEquals("5/3", shop.stock(pipe));
    eventually(() -> Told.levels(pipe), List.of("5-0=5", "5-5=0", "5-3=2"));
  }

  @Test
  void aCancellationBeforeItsAuthorizationLeavesATombstone() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "5");
    WorkOrder job = new WorkOrder(shop).line(pipe, "3");
    Events.send(job.cancelled(), job.cancelled(), job.authorized(), job.authorized());
    eventually(job::told, List.of("stock-released 1 [3]"));
    eventually(job::status, List.of("REFUSED"));
    assertEquals(List.of(), job.reservations());
    assertEquals("5/0", shop.stock(pipe));
    Events.send(job.cancelled(), job.completed());
    eventuallyDeadLetters(job, 1);
    assertEquals(List.of("stock-released 1 [3]"), job.told());
  }

  @Test
  void aCompletedWorkOrderConsumesWhatItHoldsAtTheLastCostAndReleasesTheRest() {
    String pipe = shop.item("PIPE");
    String valve = shop.item("VALVE");
    shop.receive(
        """
        {"lines": [{"itemId": "%s", "quantity": "7", "unitCost": "2.715"},
                   {"itemId": "%s", "quantity": "1"}]}
        """
            .formatted(pipe, valve));
    WorkOrder job = new WorkOrder(shop).line(pipe, "3").line(valve, "2");
    Events.send(job.authorized(), job.picked(0, "3", 2), job.completed());
    eventually(
        job::told,
        List.of(
            "stock-partially-reserved 1 [3+0, 1+1]", "stock-consumed 2 [3 for 8.15, 1 for 6.00]"));
    assertEquals(List.of("3: 0r 3p 3c 0x 0b", "2: 0r 0p 1c 1x 0b"), job.reservations());
    assertEquals("4/0", shop.stock(pipe));
    assertEquals("0/0", shop.stock(valve));
    eventually(() -> Told.levels(pipe), List.of("7-0=7", "7-3=4", "4-0=4"));
    shop.by("warehouse")
        .get("/v1/stock-movements?workOrderId=" + job.id())
        .then()
        .body("items.kind", contains("CONSUMPTION", "CONSUMPTION"))
        .body("items.itemId", contains(valve, pipe))
        .body("items.quantity", contains("-1", "-3"))
        .body("items.unitCost", contains("6.00", "2.715"))
        .body("items.lineId", contains(job.lineId(1), job.lineId(0)))
        .body("items.receiptId", contains(nullValue(), nullValue()));
  }

  @Test
  void lessUsedThanReservedLeavesTheRestOnTheShelfForThoseWhoWait() {
    String pipe = shop.item("PIPE");
    String valve = shop.item("VALVE");
    shop.receive(pipe, "10");
    shop.receive(valve, "2");
    WorkOrder job = new WorkOrder(shop).line(pipe, "10").line(valve, "2");
    WorkOrder waiting = new WorkOrder(shop).line(pipe, "2");
    Events.send(job.authorized());
    eventually(job::told, List.of("stock-reserved 1 [10+0, 2+0]"));
    Events.send(waiting.authorized());
    eventually(waiting::told, List.of("stock-backordered 1 [0+2]"));
    Events.send(job.picked(0, "7", 2), job.completedUsing("7", "0"), job.completedUsing("7", "0"));

    eventually(waiting::told, List.of("stock-backordered 1 [0+2]", "stock-reserved 2 [2+0]"));
    assertEquals(
        List.of("stock-reserved 1 [10+0, 2+0]", "stock-consumed 2 [7 for 42.00, 0 for 0.00]"),
        job.told());
    assertEquals(List.of("10: 0r 7p 7c 3x 0b", "2: 0r 0p 0c 2x 0b"), job.reservations());
    assertEquals("3/2", shop.stock(pipe));
    assertEquals("2/0", shop.stock(valve));
    eventually(() -> Told.levels(pipe), List.of("10-0=10", "10-10=0", "3-2=1"));
    shop.by("warehouse")
        .get("/v1/stock-movements?workOrderId=" + job.id())
        .then()
        .body("items.kind", contains("CONSUMPTION"))
        .body("items.quantity", contains("-7"));
  }

  @Test
  void moreUsedThanReservedIsADeadLetterAndTakesNobodysStock() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "5");
    WorkOrder job = new WorkOrder(shop).line(pipe, "3");
    WorkOrder other = new WorkOrder(shop).line(pipe, "2");
    Events.send(job.authorized(), other.authorized());
    eventually(other::told, List.of("stock-reserved 1 [2+0]"));
    eventually(job::told, List.of("stock-reserved 1 [3+0]"));
    Events.send(job.completedUsing("4"));
    eventuallyDeadLetters(job, 1);
    assertEquals(List.of("3: 3r 0p 0c 0x 0b"), job.reservations());
    assertEquals("5/5", shop.stock(pipe));
  }

  @Test
  void completedTwiceIsConsumedOnce() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "5");
    WorkOrder job = new WorkOrder(shop).line(pipe, "3");
    Events.Sent completed = job.completed();
    Events.send(job.authorized(), completed, completed, job.completed(), job.cancelled());
    eventuallyDeadLetters(job, 1);
    assertEquals(List.of("stock-reserved 1 [3+0]", "stock-consumed 2 [3 for 18.00]"), job.told());
    assertEquals("2/0", shop.stock(pipe));
    assertEquals(2, shop.count("stock_movement"));
    assertEquals(List.of("CONSUMED"), job.status());
  }

  @Test
  void aCompletionBeforeItsAuthorizationIsADeadLetterAndWhatFollowsWaitsBehindIt() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "5");
    WorkOrder job = new WorkOrder(shop).line(pipe, "3");
    Events.send(job.completed(), job.authorized());
    eventuallyDeadLetters(job, 2);
    assertEquals(
        List.of("Problem", "parked"),
        Events.about("jobwright.inventory-service.dlq", job.id()).stream()
            .map(letter -> letter.headers().get("dlq_reason"))
            .toList());
    assertEquals(List.of(), job.status());
    assertEquals(List.of(), job.told());
    assertEquals("5/0", shop.stock(pipe));
  }

  @Test
  void picksAddUpAndEachCountsOnce() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "5");
    WorkOrder job = new WorkOrder(shop).line(pipe, "4");
    Events.send(
        job.authorized(), job.picked(0, "1", 2), job.picked(0, "1", 2), job.picked(0, "2", 3));
    eventually(job::reservations, List.of("4: 4r 3p 0c 0x 0b"));
    Events.send(job.picked(0, "2", 4));
    eventuallyDeadLetters(job, 1);
    assertEquals(List.of("4: 4r 3p 0c 0x 0b"), job.reservations());
  }

  @Test
  void aWorkOrderForAnUnknownItemIsADeadLetterAndHoldsNothing() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "5");
    Shop other = new Shop();
    String foreign = other.item("PIPE");
    other.receive(foreign, "5");
    WorkOrder job = new WorkOrder(shop).line(pipe, "3").line(foreign, "3");
    Events.send(job.authorized());
    eventuallyDeadLetters(job, 1);
    assertEquals(List.of(), job.status());
    assertEquals("5/0", shop.stock(pipe));
    assertEquals("5/0", other.stock(foreign));
  }

  @Test
  void aLineThatAsksForNothingIsADeadLetter() {
    WorkOrder job = new WorkOrder(shop).line(shop.item("PIPE"), "0");
    Events.send(job.authorized());
    eventuallyDeadLetters(job, 1);
    assertEquals(List.of(), job.status());
  }

  @Test
  void reservationsAreListedByWorkOrderAndItem() {
    String pipe = shop.item("PIPE");
    String valve = shop.item("VALVE");
    shop.receive(pipe, "5");
    WorkOrder one = new WorkOrder(shop).line(pipe, "3").line(valve, "1").promised("2026-12-01");
    WorkOrder two = new WorkOrder(shop).line(pipe, "3");
    Events.send(one.authorized());
    eventually(one::told, List.of("stock-partially-reserved 1 [3+0, 0+1]"));
    Events.send(two.authorized());
    eventually(two::told, List.of("stock-partially-reserved 1 [2+1]"));

    shop.by("warehouse")
        .get("/v1/reservations?workOrderId=" + one.id())
        .then()
        .statusCode(200)
        .body("items.lineId", contains(one.lineId(1), one.lineId(0)))
        .body("items.asked", contains("1", "3"))
        .body("items.reserved", contains("0", "3"))
        .body("items.backordered", contains("1", "0"))
        .body("items[0].promisedDate", equalTo("2026-12-01"))
        .body("items[0].createdAt", notNullValue())
        .body("items[0].locationId", notNullValue());
    shop.by("sales")
        .get("/v1/reservations?itemId=" + pipe)
        .then()
        .body("items.workOrderId", contains(two.id(), one.id()));
    shop.by("sales")
        .get("/v1/reservations?itemId=" + pipe + "&workOrderId=" + two.id())
        .then()
        .body("items.reserved", contains("2"));
    String cursor =
        shop.by("sales")
            .get("/v1/reservations?limit=2")
            .then()
            .body("items.itemId", contains(pipe, valve))
            .extract()
            .path("nextCursor");
    shop.by("sales")
        .get("/v1/reservations?limit=2&cursor=" + cursor)
        .then()
        .body("items.itemId", contains(pipe));
    new Shop().by("owner").get("/v1/reservations").then().body("items", hasSize(0));
    shop.by("technician").get("/v1/reservations").then().statusCode(403);
    shop.by("sales")
        .get("/v1/reservations?workOrderId=1")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_parameter"));
  }

  private static <T> void eventually(Callable<T> actual, T expected) {
    await(expected.toString())
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertEquals(expected, actual.call()));
  }

  private static void eventuallyDeadLetters(WorkOrder job, int count) {
    eventually(() -> Events.about("jobwright.inventory-service.dlq", job.id()).size(), count);
  }
}
