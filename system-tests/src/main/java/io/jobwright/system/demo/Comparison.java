package io.jobwright.system.demo;

import io.jobwright.system.client.model.LineView;
import java.util.ArrayList;
import java.util.List;

/** Whether the end of the chain says what its beginning said: the same lines, the same figures. */
final class Comparison {

  private Comparison() {}

  /** A sentence per difference; none where invoice and quote agree to the cent. */
  static List<String> differences(Job.Outcome outcome) {
    List<LineView> offered = comparable(outcome.quote().lines());
    List<LineView> charged = comparable(outcome.invoice().lines());
    List<String> differences = new ArrayList<>();
    if (offered.size() != charged.size()) {
      differences.add("the quote has " + offered.size() + " lines, the invoice " + charged.size());
    }
    for (int i = 0; i < Math.min(offered.size(), charged.size()); i++) {
      compare("line " + (i + 1), offered.get(i), charged.get(i), differences);
    }
    compare("totals", outcome.quote().money(), outcome.invoice().money(), differences);
    compare("job", outcome.quote().jobId(), outcome.invoice().jobId(), differences);
    return differences;
  }

  private static List<LineView> comparable(List<LineView> lines) {
    return lines.stream().map(LineView::withoutStock).toList();
  }

  private static void compare(
      String what, Object offered, Object charged, List<String> differences) {
    if (!offered.equals(charged)) {
      differences.add(what + ": quote " + offered + ", invoice " + charged);
    }
  }
}
