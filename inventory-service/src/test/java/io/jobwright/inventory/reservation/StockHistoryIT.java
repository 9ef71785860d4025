package io.jobwright.inventory.reservation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.inventory.Ids;
import io.jobwright.inventory.Invariants;
import io.jobwright.inventory.Shop;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long random histories: the database must come to what the plain model comes to. */
@QuarkusTest
@WithTestResource(Servers.class)
class StockHistoryIT {

  private static final int STEPS = 150;

  @Inject ReserveStock reserveStock;
  @Inject ReleaseStock releaseStock;
  @Inject ConsumeStock consumeStock;
  @Inject RecordPicks recordPicks;

  private final Shop shop = new Shop();
  private final StockModel model = new StockModel();
  private final List<WorkOrder> jobs = new ArrayList<>();
  private List<String> items;
  private long workOrderVersion;

  @ParameterizedTest
  @ValueSource(longs = {20261123, 4711, 3})
  void aRandomHistoryEndsAsTheModelSays(long seed) {
    Random random = new Random(seed);
    items = Stream.of("A", "B", "C", "D").map(shop::item).toList();
    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3 -> authorize(random);
        case 4, 5 -> receive(random);
        case 6 -> authorizeAgain(random);
        case 7 -> cancel(random);
        case 8 -> complete(random);
        default -> pick(random);
      }
    }
    items.forEach(item -> assertEquals(model.stock(item), stock(item), "seed " + seed));
    jobs.forEach(
        job -> assertEquals(model.reservations(job.id()), job.reservations(), "seed " + seed));
    Invariants.check();
  }

  /** An item nobody has touched yet has no row. */
  private String stock(String item) {
    return shop.count("stock_level") < items.size() && model.stock(item).equals("0/0")
        ? "0/0"
        : shop.stock(item);
  }

  private void authorize(Random random) {
    WorkOrder job = new WorkOrder(shop);
    String promised = random.nextBoolean() ? "2027-01-0" + (1 + random.nextInt(9)) : null;
    if (promised != null) {
      job.promised(promised);
    }
    List<Map.Entry<String, Integer>> lines = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      String item = items.get(random.nextInt(items.size()));
      int quantity = 1 + random.nextInt(6);
      job.line(item, Integer.toString(quantity));
      lines.add(Map.entry(item, quantity));
    }
    jobs.add(job);
    model.authorize(job.id(), promised, lines);
    reserve(job);
  }

  private void authorizeAgain(Random random) {
    if (!jobs.isEmpty()) {
      reserve(any(random));
    }
  }

  private void reserve(WorkOrder job) {
    shop.inTransaction(() -> reserveStock.reserve(job.request()));
  }

  private void receive(Random random) {
    String item = items.get(random.nextInt(items.size()));
    int quantity = 1 + random.nextInt(12);
    model.receive(item, quantity);
    shop.receive(item, Integer.toString(quantity)).statusCode(201);
  }

  private void cancel(Random random) {
    WorkOrder job = openJob(random);
    if (job != null) {
      model.cancel(job.id());
      run(() -> releaseStock.release(job.uuid(), job.jobUuid()));
      run(() -> releaseStock.release(job.uuid(), job.jobUuid()));
    }
  }

  private void complete(Random random) {
    WorkOrder job = openJob(random);
    if (job != null) {
      Map<UUID, BigDecimal> used = new HashMap<>();
      List<Integer> quantities = model.used(job.id());
      for (int i = 0; i < quantities.size(); i++) {
        used.put(
            Ids.LINE.parse(job.lineId(i)).orElseThrow(), BigDecimal.valueOf(quantities.get(i)));
      }
      model.complete(job.id());
      run(() -> consumeStock.consume(job.uuid(), Optional.of(used)));
      run(() -> consumeStock.consume(job.uuid(), Optional.of(used)));
    }
  }

  private void pick(Random random) {
    WorkOrder job = openJob(random);
    if (job != null && model.free(job.id(), 0) > 0) {
      int quantity = 1 + random.nextInt(model.free(job.id(), 0));
      model.pick(job.id(), 0, quantity);
      UUID line = Ids.LINE.parse(job.lineId(0)).orElseThrow();
      long version = ++workOrderVersion;
      run(
          () ->
              recordPicks.record(job.uuid(), version, Map.of(line, BigDecimal.valueOf(quantity))));
    }
  }

  private void run(Runnable work) {
    shop.inTransaction(
        () -> {
          work.run();
          return null;
        });
  }

  private WorkOrder any(Random random) {
    return jobs.get(random.nextInt(jobs.size()));
  }

  private WorkOrder openJob(Random random) {
    List<WorkOrder> open = jobs.stream().filter(job -> model.isOpen(job.id())).toList();
    return open.isEmpty() ? null : open.get(random.nextInt(open.size()));
  }
}
