package io.jobwright.invoicing.money;

import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.money.LineMoney;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks copied figures before a document is made or issued with them: nothing here calculates
 * anew, so a mistake upstream would otherwise reach the client.
 */
public final class MoneyIdentities {

  private MoneyIdentities() {}

  /** Those that do not hold, in the order of the rules. */
  public static List<MoneyIdentity> broken(DocumentMoney document, List<LineMoney> lines) {
    if (!MoneyIdentity.BR_DEC.holds(document, lines)) {
      return List.of(MoneyIdentity.BR_DEC);
    }
    return Stream.of(MoneyIdentity.values())
        .filter(identity -> !identity.holds(document, lines))
        .toList();
  }

  /**
   * @throws Problem naming every rule that is broken
   */
  public static void require(DocumentMoney document, List<LineMoney> lines) {
    List<MoneyIdentity> broken = broken(document, lines);
    if (!broken.isEmpty()) {
      throw Problem.withErrors(
          ProblemType.FIGURES_INCONSISTENT,
          broken.stream()
              .map(identity -> identity.rule() + ": " + identity.statement())
              .collect(Collectors.joining("; ")),
          broken.stream()
              .map(identity -> new FieldError("#/money", identity.rule(), identity.statement()))
              .toList());
    }
  }
}
