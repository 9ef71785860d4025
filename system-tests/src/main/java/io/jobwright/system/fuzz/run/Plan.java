package io.jobwright.system.fuzz.run;

import io.jobwright.system.Options;
import io.jobwright.system.fuzz.api.ApiOperation;
import io.jobwright.system.fuzz.matrix.Case;
import java.util.Set;

/**
 * What to try.
 *
 * @param cases made up at random for each operation, besides the matrix
 * @param seed makes the same ones again
 * @param only one operation's id; empty for all
 * @param named only cases with this in their name; empty for all
 */
public record Plan(int cases, long seed, String only, String named) {

  /** What the command line can say. */
  public static final Set<String> OPTIONS =
      Set.of("cases", "seed", "only", "case", "json", "state");

  private static final int CASES = 40;
  private static final int SEED = 1;

  public static Plan of(Options options) {
    return new Plan(
        options.number("cases", CASES),
        options.number("seed", SEED),
        options.text("only", ""),
        options.text("case", ""));
  }

  boolean includes(ApiOperation operation) {
    return only.isEmpty() || operation.id().equals(only);
  }

  boolean includes(Case one) {
    return one.name().contains(named);
  }
}
