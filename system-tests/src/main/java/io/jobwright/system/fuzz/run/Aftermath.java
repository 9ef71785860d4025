package io.jobwright.system.fuzz.run;

import io.jobwright.system.fuzz.matrix.Case;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tries again what chance made and the system refused, among nothing else this time, to see that it
 * leaves no trace. What is not refused any more, because others have changed what it is about, is
 * left out.
 */
final class Aftermath {

  private static final int ROUNDS = 5;

  private final Guard guard;

  Aftermath(Guard guard) {
    this.guard = guard;
  }

  /** Returns what was found; the cases are counted already. */
  List<Failure> of(List<Case> refused) {
    Tally found = new Tally();
    List<Case> left = refused;
    for (int round = 0; round < ROUNDS; round++) {
      Collection<List<Case>> again = anew(left);
      Guard.Trace trace = guard.traceOf(again, new Tally());
      if (trace.refused().size() == left.size()) {
        if (!trace.changed().isEmpty()) {
          guard.blame(again, trace.changed(), found);
        }
        return found.failures();
      }
      left = trace.refused();
    }
    throw new IllegalStateException("what was refused is accepted again and again");
  }

  /** By operation, as repetitions of nothing. */
  private static Collection<List<Case>> anew(List<Case> cases) {
    return cases.stream()
        .map(Case::anew)
        .collect(Collectors.groupingBy(one -> one.call().operation().id()))
        .values();
  }
}
