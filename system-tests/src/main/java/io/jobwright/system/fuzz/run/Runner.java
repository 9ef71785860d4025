package io.jobwright.system.fuzz.run;

import io.jobwright.system.client.NoAnswer;
import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.fuzz.matrix.Case;
import io.jobwright.system.fuzz.oracle.Oracle;
import io.jobwright.system.fuzz.world.BatchAnswer;
import io.jobwright.system.fuzz.world.Call;
import io.jobwright.system.fuzz.world.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tries cases, several operations at a time, and judges every answer by every oracle. */
final class Runner {

  private static final int AT_A_TIME = 8;

  private final Line line;
  private final List<Oracle> oracles;

  Runner(Line line, List<Oracle> oracles) {
    this.line = line;
    this.oracles = oracles;
  }

  /**
   * Tries groups side by side, the cases of each in their order.
   *
   * @return the cases that were refused
   */
  List<Case> run(Collection<List<Case>> groups, Tally tally) {
    List<Case> refused = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<List<Case>>> running =
          groups.stream().map(group -> threads.submit(() -> runInOrder(group, tally))).toList();
      for (Future<List<Case>> one : running) {
        refused.addAll(one.get());
      }
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
    return refused;
  }

  private List<Case> runInOrder(List<Case> group, Tally tally) {
    List<Case> refused = new ArrayList<>();
    for (Case one : group) {
      tally.tried(one);
      if (attempt(one, tally).filter(RawAnswer::refused).isPresent()) {
        refused.add(one);
      }
    }
    return refused;
  }

  private Optional<RawAnswer> attempt(Case one, Tally tally) {
    try {
      RawAnswer answer = judged(one, one.call(), tally);
      one.trial()
          .complaint(answer, call -> judged(one, call, tally))
          .ifPresent(complaint -> tally.failed(Failure.of(one, complaint, answer)));
      return Optional.of(answer);
    } catch (NoAnswer none) {
      tally.failed(Failure.of(one, "no answer: " + none.getMessage()));
      return Optional.empty();
    }
  }

  private RawAnswer judged(Case one, Call call, Tally tally) {
    RawAnswer answer = line.send(call);
    judge(one, call, answer, tally);
    RawAnswer ofItem = BatchAnswer.ofItem(answer);
    if (ofItem != answer) {
      judge(one, call, ofItem, tally);
    }
    return ofItem;
  }

  private void judge(Case one, Call call, RawAnswer answer, Tally tally) {
    for (Oracle oracle : oracles) {
      oracle
          .complaint(call, answer)
          .ifPresent(complaint -> tally.failed(Failure.of(one, complaint, answer)));
    }
  }
}
