package io.jobwright.system.fuzz.oracle;

import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.fuzz.world.Call;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One thing that must be true of every answer. */
@FunctionalInterface
public interface Oracle {

  /** What is wrong, if anything is. */
  Optional<String> complaint(Call call, RawAnswer answer);

  /**
   * All of them.
   *
   * @param foreignIds of the other organization
   * @param foreignText that only answers to the other organization may show
   */
  static List<Oracle> all(Set<String> foreignIds, String foreignText) {
    return List.of(
        new NoServerError(),
        new InTime(),
        new DocumentedAnswer(),
        new UsualHeaders(),
        new WellFormedProblem(),
        new ResolvablePointers(),
        new NoForeignData(foreignIds, foreignText));
  }
}
