package io.jobwright.inventory.reservation;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.inventory.Shop;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class BenchTmpIT {
  private static final Logger LOG = Logger.getLogger(BenchTmpIT.class);
  private final Shop shop = new Shop();

  @Test
  void statements() throws Exception {
    String a = shop.item("A");
    String b = shop.item("B");
    shop.receive(a, "5");
    shop.receive(b, "50");
    WorkOrder warm = new WorkOrder(shop).line(a, "1").line(b, "1");
    go("warm", () -> Events.send(warm.authorized()));
    WorkOrder one = new WorkOrder(shop).line(a, "2").line(b, "1").line(a, "1").line(b, "2");
    go("AUTHORIZED 4 lines 2 items", () -> Events.send(one.authorized()));
    WorkOrder two = new WorkOrder(shop).line(a, "3").line(b, "1");
    go("AUTHORIZED partly", () -> Events.send(two.authorized()));
    WorkOrder three = new WorkOrder(shop).line(a, "3").line(b, "1");
    go("AUTHORIZED partly", () -> Events.send(three.authorized()));
    go("PICKED", () -> Events.send(one.picked(0, "1", 2)));
    go("CANCELLED with fill", () -> Events.send(one.cancelled()));
    go("CANCELLED without fill", () -> Events.send(warm.cancelled()));
    go("RECEIPT with fill", () -> shop.receive(a, "3").statusCode(201));
    go("RECEIPT without fill", () -> shop.receive(b, "3").statusCode(201));
    go("COMPLETED", () -> Events.send(two.completed()));
  }

  private void go(String name, Runnable work) throws Exception {
    try (var c = Database.of("inventory").asSuperuser();
        Statement s = c.createStatement()) {
      s.execute("alter system set log_statement = 'all'");
      s.execute("select pg_reload_conf()");
      Thread.sleep(500);
      Path log = Path.of("target/servers/logs/postgres.log");
      long before = Files.size(log);
      work.run();
      Thread.sleep(1500);
      byte[] all = Files.readAllBytes(log);
      String text =
          new String(
              all,
              (int) before,
              all.length - (int) before,
              java.nio.charset.StandardCharsets.UTF_8);
      Files.writeString(
          Path.of("target/statements.log"),
          "##### " + name + "\n" + text + "\n",
          java.nio.file.StandardOpenOption.CREATE,
          java.nio.file.StandardOpenOption.APPEND);
      s.execute("alter system set log_statement = 'none'");
      s.execute("select pg_reload_conf()");
    }
  }

  @Test
  void rounds() throws Exception {
    long postmaster = 0;
    for (var p :
        new ObjectMapper()
            .readTree(Path.of("target/servers/run/state.json").toFile())
            .at("/processes")) {
      if (p.at("/name").asText().equals("postgres")) postmaster = p.at("/pid").asLong();
    }
    List<String> items = IntStream.range(0, 200).mapToObj(i -> shop.item("ITEM-" + i)).toList();
    items.forEach(item -> shop.receive(item, "100000"));
    for (int round = 0; round < 8; round++) {
      List<WorkOrder> jobs = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        jobs.add(
            new WorkOrder(shop)
                .line(items.get((i * 13 + round) % 200), "2")
                .line(items.get((i * 7 + 3) % 200), "1")
                .line(items.get((i * 7 + 3) % 200), "1", false));
      }
      Events.Sent[] authorized =
          jobs.stream().map(WorkOrder::authorized).toArray(Events.Sent[]::new);
      long want = (round + 1) * 1000L;
      Duration jvm = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
      Duration pg = pg(postmaster);
      long start = System.nanoTime();
      Events.send(authorized);
      long sent = System.nanoTime();
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> shop.count("reservation_set") == want);
      long ms = (System.nanoTime() - start) / 1_000_000;
      LOG.infof(
          "BENCH round %d: %d ms (sent in %d ms), %d/s, jvm cpu %d ms, pg cpu %d ms, load %s",
          round,
          ms,
          (sent - start) / 1_000_000,
          1_000_000 / ms,
          ProcessHandle.current().info().totalCpuDuration().orElseThrow().minus(jvm).toMillis(),
          pg(postmaster).minus(pg).toMillis(),
          Files.readString(Path.of("/proc/loadavg")).trim());
    }
  }

  private static Duration pg(long postmaster) {
    return ProcessHandle.of(postmaster)
        .orElseThrow()
        .children()
        .map(p -> p.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
