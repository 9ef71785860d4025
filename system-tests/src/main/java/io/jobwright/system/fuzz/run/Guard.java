package io.jobwright.system.fuzz.run;

import io.jobwright.system.fuzz.matrix.Case;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Sees that cases leave every table of every service as it was, and finds the ones that do not. */
final class Guard {

  private final Supplier<Map<String, String>> atRest;
  private final Runner runner;

  /**
   * @param atRest the state of all tables once nothing changes any more
   */
  Guard(Supplier<Map<String, String>> atRest, Runner runner) {
    this.atRest = atRest;
    this.runner = runner;
  }

  /**
   * What cases have left behind.
   *
   * @param changed tables
   * @param refused those of the cases that were
   */
  record Trace(Set<String> changed, List<Case> refused) {}

  /** Tries them; a change is a failure of the case that made it. */
  void run(Collection<List<Case>> groups, Tally tally) {
    Set<String> changed = traceOf(groups, tally).changed();
    if (!changed.isEmpty()) {
      blame(groups, changed, tally);
    }
  }

  Trace traceOf(Collection<List<Case>> groups, Tally tally) {
    Map<String, String> before = atRest.get();
    List<Case> refused = runner.run(groups, tally);
    return new Trace(DatabaseState.differences(before, atRest.get()), refused);
  }

  /** Tries them again, group by group, then case by case. */
  void blame(Collection<List<Case>> groups, Set<String> changed, Tally tally) {
    boolean found = false;
    for (List<Case> group : groups) {
      if (!changedBy(group).isEmpty()) {
        for (Case one : group) {
          Set<String> itsOwn = changedBy(List.of(one));
          if (!itsOwn.isEmpty()) {
            tally.failed(Failure.of(one, "has changed " + itsOwn));
            found = true;
          }
        }
      }
    }
    if (!found) {
      tally.failed(Failure.of("all", "something that was refused has changed " + changed));
    }
  }

  private Set<String> changedBy(List<Case> cases) {
    return traceOf(List.of(cases.stream().map(Case::anew).toList()), new Tally()).changed();
  }
}
