package io.jobwright.system.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.localstack.Console;
import io.jobwright.system.check.Acknowledgements.State;
import io.jobwright.system.check.Audit;
import io.jobwright.system.client.Exchange;
import io.jobwright.system.client.Pause;
import io.jobwright.system.client.Request;
import io.jobwright.system.client.Retry;
import io.jobwright.system.client.Role;
import io.jobwright.system.client.model.InvoiceView;
import io.jobwright.system.job.Catalogue;
import io.jobwright.system.job.Crew;
import io.jobwright.system.job.Watch;
import io.jobwright.system.testing.RunningSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two hundred jobs, and each process killed in turn while they run. Whatever was acknowledged is
 * there afterwards, and everything happened once. {@code -Dseed=…} chooses the jobs, the order of
 * the kills and their moments.
 */
@Tag("faults")
class CrashStoryIT {

  private static final String ORGANIZATION = "acme";
  private static final int JOBS = 200;
  private static final int AT_ONCE = 8;
  private static final int JOBS_BETWEEN_KILLS = 15;
  private static final int LONGEST_DELAY_MILLIS = 300;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final List<String> PROCESSES =
      List.of("quotes", "workorders", "inventory", "invoicing", "gateway", "kafka", "postgres");

  private final RunningSystem system = RunningSystem.get();
  private final Audit audit = new Audit(system.databases(), system.topics());
  private final History history = new History();
  private final long seed = Long.getLong("seed", 1);

  @Test
  void whateverIsKilledNothingIsLostAndNothingHappensTwice() {
    Killer killer = new Killer(system);
    CrashLoad load = startLoad();
    killEachInTurn(killer, load);
    long lastIsBack = System.nanoTime();
    List<InvoiceView> invoices = load.awaitEnd();
    audit.awaitRest();
    report(killer, Duration.ofNanos(System.nanoTime() - lastIsBack));

    assertEquals(PROCESSES.size(), killer.kills().size());
    assertTrue(killer.kills().stream().allMatch(kill -> kill.unfinished() > AT_ONCE));
    assertTrue(history.repeats() > 0, "a run in which nothing had to be repeated is void");
    assertEquals(JOBS, invoices.stream().map(InvoiceView::number).distinct().count());
    assertEquals(List.of(), history.acknowledgements().lost(this::read));
    assertEquals(List.of(), audit.violations());
  }

  /** So little stock that most jobs find it short and order some. */
  private CrashLoad startLoad() {
    Crew crew = Crew.of(system.jobwright(), ORGANIZATION).repeating(Retry.within(PATIENCE));
    String run = UUID.randomUUID().toString().substring(24);
    Catalogue catalogue = Catalogue.make(crew.heardBy(history), run, 10, 15, "40");
    StubbornJob job = new StubbornJob(crew, catalogue, history);
    return CrashLoad.start(job, JOBS, AT_ONCE, new SplittableRandom(seed));
  }

  private void killEachInTurn(Killer killer, CrashLoad load) {
    Random random = new Random(seed);
    List<String> order = new ArrayList<>(PROCESSES);
    Collections.shuffle(order, random);
    for (String process : order) {
      awaitFinished(load, load.finished() + JOBS_BETWEEN_KILLS);
      Pause.of(Duration.ofMillis(random.nextInt(LONGEST_DELAY_MILLIS)));
      killer.kill(process, load.unfinished());
    }
  }

  private static void awaitFinished(CrashLoad load, long count) {
    new Watch(count + " finished jobs", PATIENCE)
        .since(
            System.nanoTime(),
            () -> load.finished() >= count ? Optional.of(count) : Optional.empty());
  }

  private Optional<State> read(String path) {
    Exchange exchange = system.jobwright().as(Role.OWNER, ORGANIZATION).send(Request.get(path));
    return exchange.succeeded() ? Optional.of(History.state(exchange.json())) : Optional.empty();
  }

  private void report(Killer killer, Duration converged) {
    Console.ofTerminal()
        .answer(
            "Crash story, seed %d: %d jobs, killed %s; %s; at rest %.1f s after the last was back"
                .formatted(seed, JOBS, killer.kills(), history, converged.toMillis() / 1000.0));
  }
}
