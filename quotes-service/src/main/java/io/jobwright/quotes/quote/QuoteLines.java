package io.jobwright.quotes.quote;

import io.jobwright.platform.document.line.DraftLine;
import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules over all lines of a quote: which can join or leave, and how they get their figures. */
record QuoteLines(Quote quote, List<QuoteLine> lines) {

  /** The lines as they were before they were priced. */
  List<DraftLine> drafts() {
    return lines.stream().map(QuoteLine::asDraft).toList();
  }

  /**
   * All lines, the new ones first, so that the positions in a refusal are those of the request.
   *
   * @throws Problem 409 where a line is there already, 422 where there would be too many
   */
  List<DraftLine> draftsAfter(List<DraftLine> added) {
    if (lines.size() + added.size() > Quote.MAX_LINES) {
      throw Problem.at(
          "#/lines",
          ProblemType.LINES_TOO_MANY,
          "A quote has at most %d lines.".formatted(Quote.MAX_LINES));
    }
    Set<UUID> taken = lines.stream().map(QuoteLine::id).collect(Collectors.toUnmodifiableSet());
    for (int i = 0; i < added.size(); i++) {
      if (taken.contains(added.get(i).lineId())) {
        throw Problem.at(
            "#/lines/" + i + "/lineId",
            ProblemType.ALREADY_EXISTS,
            "The quote has a line with this id.");
      }
    }
    List<DraftLine> all = new ArrayList<>(added);
    all.addAll(drafts());
    return all;
  }

  /**
   * @throws Problem 404 where there is no such line
   */
  void remove(UUID lineId) {
    if (!lines.removeIf(line -> line.id().equals(lineId))) {
      throw Problem.notFound();
    }
  }

  /** Every line gets its figures; those that are not here yet come after the others. */
  void take(List<Line> priced) {
    Map<UUID, QuoteLine> known =
        lines.stream().collect(Collectors.toUnmodifiableMap(QuoteLine::id, Function.identity()));
    int next = lines.isEmpty() ? 0 : lines.getLast().position() + 1;
    for (Line line : priced) {
      if (known.containsKey(line.lineId())) {
        known.get(line.lineId()).reprice(line.money());
      } else {
        lines.add(new QuoteLine(quote, next++, line));
      }
    }
  }
}
