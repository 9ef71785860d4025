package io.jobwright.inventory.reservation;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.inventory.Concurrently;
import io.jobwright.inventory.Ids;
import io.jobwright.inventory.Invariants;
import io.jobwright.inventory.Shop;
import io.jobwright.inventory.Told;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many want the same at the same moment. */
@QuarkusTest
@WithTestResource(Servers.class)
class ReservationConcurrencyIT {

  @Inject ReserveStock reserveStock;
  @Inject ReleaseStock releaseStock;
  @Inject ConsumeStock consumeStock;

  private final Shop shop = new Shop();

  @AfterEach
  void stockAddsUp() {
    Invariants.check();
  }

  @Test
  void ofManyWorkOrdersExactlyAsManyWinAsThereAreUnits() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "25");
    List<Class<?>> answers =
        Concurrently.call(64, i -> reserve(new WorkOrder(shop).line(pipe, "1")).getClass());
    assertEquals(25, Collections.frequency(answers, StockReserved.class));
    assertEquals(39, Collections.frequency(answers, StockBackordered.class));
    assertEquals("25/25", shop.stock(pipe));
    assertVersionsGrow(pipe, 26);
  }

  @Test
  void theLastUnitsGoOutInPartAndNotOneTooMany() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "100");
    List<Class<?>> answers =
        Concurrently.call(
            48, i -> reserve(new WorkOrder(shop).line(pipe, "2").line(pipe, "1")).getClass());
    assertEquals(33, Collections.frequency(answers, StockReserved.class));
    assertEquals(1, Collections.frequency(answers, StockPartiallyReserved.class));
    assertEquals(14, Collections.frequency(answers, StockBackordered.class));
    assertEquals("100/100", shop.stock(pipe));
  }

  @Test
  void throughEventsAsManyWinAsThereAreUnits() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "25");
    List<WorkOrder> jobs =
        IntStream.range(0, 64).mapToObj(i -> new WorkOrder(shop).line(pipe, "1")).toList();
    Events.send(jobs.stream().map(WorkOrder::authorized).toArray(Events.Sent[]::new));
    await("an answer for each")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertEquals(64, shop.count("reservation")));
    assertEquals(
        25, jobs.stream().filter(job -> job.told().contains("stock-reserved 1 [1+0]")).count());
    assertEquals("25/25", shop.stock(pipe));
    assertVersionsGrow(pipe, 26);
  }

  /** Each change told once, in the order of its version. */
  private static void assertVersionsGrow(String itemId, int changes) {
    assertEquals(
        IntStream.rangeClosed(1, changes).mapToObj(Long::valueOf).toList(),
        Told.about("jobwright.inventory.stock-level", itemId).stream()
            .map(Told.Event::version)
            .toList());
  }

  @Test
  void theSameWorkOrderAskedForManyTimesAtOnceIsAnsweredOnce() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "100");
    WorkOrder job = new WorkOrder(shop).line(pipe, "3");
    List<Optional<ReservationAnswer>> answers =
        Concurrently.call(32, i -> shop.inTransaction(() -> reserveStock.reserve(job.request())));
    assertEquals(1, answers.stream().filter(Optional::isPresent).count());
    assertEquals("100/3", shop.stock(pipe));
    assertEquals(List.of("stock-reserved 1 [3+0]"), job.told());
  }

  @Test
  void overlappingItemsInOppositeOrderDoNotDeadlock() {
    List<String> items = Stream.of("A", "B", "C", "D", "E").map(shop::item).toList();
    items.forEach(item -> shop.receive(item, "40"));
    Concurrently.call(
        32,
        i -> {
          for (int round = 0; round < 5; round++) {
            WorkOrder job = new WorkOrder(shop);
            (i % 2 == 0 ? items : items.reversed()).forEach(item -> job.line(item, "1"));
            reserve(job);
          }
          return i;
        });
    items.forEach(item -> assertEquals("40/40", shop.stock(item)));
    assertEquals(0, deadlocks());
  }

  @Test
  void theFirstWorkOrdersOfANewShopMakeItsLocationAndRowsOnce() {
    List<String> items = Stream.of("A", "B", "C", "D").map(shop::item).toList();
    Concurrently.call(
        32,
        i -> {
          WorkOrder job = new WorkOrder(shop);
          (i % 2 == 0 ? items : items.reversed()).forEach(item -> job.line(item, "1"));
          return reserve(job);
        });
    assertEquals(1, shop.count("location"));
    assertEquals(4, shop.count("stock_level"));
    assertEquals(128, shop.count("reservation"));
    assertEquals(0, deadlocks());
  }

  @Test
  void cancellingWhileReservingLeavesNothingHeld() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "1000");
    List<WorkOrder> jobs =
        IntStream.range(0, 32).mapToObj(i -> new WorkOrder(shop).line(pipe, "3")).toList();
    Concurrently.call(
        64,
        i -> {
          WorkOrder job = jobs.get(i / 2);
          return i % 2 == 0 ? reserveIfWanted(job) : release(job);
        });
    assertEquals("1000/0", shop.stock(pipe));
    jobs.forEach(
        job -> assertTrue(Stream.of("RELEASED", "REFUSED").anyMatch(job.status()::contains)));
    jobs.forEach(job -> assertEquals(1, Collections.frequency(releases(job), "stock-released")));
  }

  private static List<String> releases(WorkOrder job) {
    return job.told().stream().map(told -> told.substring(0, told.indexOf(' '))).toList();
  }

  @Test
  void everythingAtOnceKeepsTheBooksInOrder() {
    List<String> items = Stream.of("A", "B", "C").map(shop::item).toList();
    items.forEach(item -> shop.receive(item, "30"));
    Concurrently.call(
        32,
        thread -> {
          Random random = new Random(thread);
          for (int round = 0; round < 8; round++) {
            WorkOrder job = new WorkOrder(shop);
            items.stream()
                .filter(item -> random.nextInt(3) > 0)
                .forEach(item -> job.line(item, Integer.toString(1 + random.nextInt(5))));
            job.line(items.get(random.nextInt(3)), "0.5");
            reserve(job);
            switch (random.nextInt(4)) {
              case 0 -> release(job);
              case 1 -> consume(job);
              case 2 -> shop.receive(items.get(random.nextInt(3)), "4").statusCode(201);
              default -> {}
            }
          }
          return thread;
        });
    assertEquals(256, shop.count("reservation_set"));
    assertEquals(0, deadlocks());
    Map<String, List<Told.Event>> levels =
        items.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    item -> Told.about("jobwright.inventory.stock-level", item)));
    levels.forEach(
        (item, told) -> {
          List<Long> versions = told.stream().map(Told.Event::version).toList();
          assertEquals(versions.stream().sorted().distinct().toList(), versions);
          Told.Event last = told.getLast();
          assertEquals(
              shop.stock(item),
              last.data().at("/onHand").asText() + "/" + last.data().at("/reserved").asText());
        });
  }

  @Test
  void completingAndCancellingAtOnceHasExactlyOneOutcome() {
    String pipe = shop.item("PIPE");
    shop.receive(pipe, "96");
    List<WorkOrder> jobs =
        IntStream.range(0, 32).mapToObj(i -> new WorkOrder(shop).line(pipe, "3")).toList();
    jobs.forEach(this::reserve);
    List<Boolean> done =
        Concurrently.call(
            64,
            i -> {
              WorkOrder job = jobs.get(i / 2);
              try {
                return i % 2 == 0 ? consume(job) : release(job);
              } catch (Problem refused) {
                return false;
              }
            });
    assertEquals(32, Collections.frequency(done, true));
    jobs.forEach(job -> assertEquals(2, job.told().size()));
  }

  private ReservationAnswer reserve(WorkOrder job) {
    return shop.inTransaction(() -> reserveStock.reserve(job.request())).orElseThrow();
  }

  private boolean reserveIfWanted(WorkOrder job) {
    return shop.inTransaction(() -> reserveStock.reserve(job.request())).isPresent();
  }

  private boolean release(WorkOrder job) {
    return shop.inTransaction(
        () -> {
          releaseStock.release(job.uuid(), job.jobUuid());
          return true;
        });
  }

  private boolean consume(WorkOrder job) {
    return shop.inTransaction(
        () -> {
          consumeStock.consume(Ids.WORK_ORDER.parse(job.id()).orElseThrow(), Optional.empty());
          return true;
        });
  }

  private static long deadlocks() {
    return Database.of("inventory")
        .count("select deadlocks from pg_stat_database where datname = current_database()");
  }
}
