package io.jobwright.quotes.quote;

import static io.jobwright.quotes.quote.QuoteStatus.APPROVED;
import static io.jobwright.quotes.quote.QuoteStatus.DECLINED;
import static io.jobwright.quotes.quote.QuoteStatus.DRAFT;
import static io.jobwright.quotes.quote.QuoteStatus.EXPIRED;
import static io.jobwright.quotes.quote.QuoteStatus.SENT;
import static io.jobwright.quotes.quote.QuoteStatus.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuoteStatusTest {

  private static final Map<QuoteStatus, Set<QuoteStatus>> MOVES =
      Map.of(
          DRAFT, Set.of(SENT),
          SENT, Set.of(APPROVED, DECLINED, EXPIRED, WITHDRAWN),
          APPROVED, Set.of(),
          DECLINED, Set.of(),
          EXPIRED, Set.of(),
          WITHDRAWN, Set.of());

  @Test
  void theTableHasTheseMovesAndEveryOtherIsAConflict() {
    assertEquals(Set.of(QuoteStatus.values()), MOVES.keySet());
    for (QuoteStatus from : QuoteStatus.values()) {
      for (QuoteStatus next : QuoteStatus.values()) {
        if (MOVES.get(from).contains(next)) {
          assertEquals(next, from.to(next));
        } else {
          Problem refused = assertThrows(Problem.class, () -> from.to(next));
          assertEquals(ProblemType.INVALID_STATE_TRANSITION, refused.type());
          assertEquals(
              Problem.illegalMove("A quote", from, next, MOVES.get(from)).getMessage(),
              refused.getMessage());
        }
      }
    }
  }
}
