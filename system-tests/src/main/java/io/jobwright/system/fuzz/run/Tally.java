package io.jobwright.system.fuzz.run;

import io.jobwright.system.fuzz.matrix.Case;
import io.jobwright.system.fuzz.matrix.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts cases and keeps failures, from any number of threads. */
final class Tally {

  private final Map<Kind, Integer> cases = new EnumMap<>(Kind.class);
  private final List<Failure> failures = new ArrayList<>();

  synchronized void tried(Case one) {
    cases.merge(one.kind(), 1, Integer::sum);
  }

  synchronized void failed(Failure failure) {
    failures.add(failure);
  }

  synchronized Map<Kind, Integer> cases() {
    return new EnumMap<>(cases);
  }

  synchronized List<Failure> failures() {
    return List.copyOf(failures);
  }
}
