package io.jobwright.quotes.quote;

import io.jobwright.platform.document.line.DraftLine;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What lines must obey to join those a draft has. */
final class AddedLines {

  private AddedLines() {}

  /**
   * All lines, the new ones first, so that the positions in a refusal are those of the request.
   *
   * @throws Problem 409 where a line is there already, 422 where there would be too many
   */
  static List<DraftLine> before(List<DraftLine> added, List<DraftLine> present) {
    if (present.size() + added.size() > Quote.MAX_LINES) {
      throw Problem.at(
          "#/lines",
          ProblemType.LINES_TOO_MANY,
          "A quote has at most %d lines.".formatted(Quote.MAX_LINES));
    }
    Set<UUID> taken =
        present.stream().map(DraftLine::lineId).collect(Collectors.toUnmodifiableSet());
    for (int i = 0; i < added.size(); i++) {
      if (taken.contains(added.get(i).lineId())) {
        throw Problem.at(
            "#/lines/" + i + "/lineId",
            ProblemType.ALREADY_EXISTS,
            "The quote has a line with this id.");
      }
    }
    List<DraftLine> all = new ArrayList<>(added);
    all.addAll(present);
    return all;
  }
}
