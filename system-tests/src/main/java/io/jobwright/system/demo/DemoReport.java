package io.jobwright.system.demo;

import io.jobwright.system.client.model.DocumentMoney;
import java.util.List;

/**
 * The demo's answer for a program.
 *
 * @param ids of what was made, and the numbers of the documents
 * @param differences between quote and invoice; a run without any is {@code ok}
 */
record DemoReport(
    boolean ok,
    String organization,
    Ids ids,
    Totals quote,
    Totals invoice,
    List<String> differences,
    double totalMs,
    List<Narrator.Step> steps) {

  record Ids(
      String jobId,
      String quoteId,
      String quoteNumber,
      String workOrderId,
      String workOrderNumber,
      String invoiceId,
      String invoiceNumber) {}

  record Totals(String currency, String taxExclusive, String tax, String payable) {

    static Totals of(DocumentMoney money) {
      return new Totals(
          money.currency(),
          money.taxExclusive().toPlainString(),
          money.tax().toPlainString(),
          money.payable().toPlainString());
    }
  }

  static DemoReport of(
      String organization,
      Job.Outcome outcome,
      List<String> differences,
      List<Narrator.Step> steps) {
    return new DemoReport(
        differences.isEmpty(),
        organization,
        new Ids(
            outcome.quote().jobId(),
            outcome.quote().id(),
            outcome.quote().number(),
            outcome.workOrder().id(),
            outcome.workOrder().number(),
            outcome.invoice().id(),
            outcome.invoice().number()),
        Totals.of(outcome.quote().money()),
        Totals.of(outcome.invoice().money()),
        differences,
        Math.round(steps.stream().mapToDouble(Narrator.Step::ms).sum() * 100) / 100.0,
        steps);
  }
}
