package io.jobwright.system.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.system.client.model.DocumentMoney;
import io.jobwright.system.client.model.InvoiceView;
import io.jobwright.system.client.model.LineMoney;
import io.jobwright.system.client.model.LineView;
import io.jobwright.system.client.model.QuoteView;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final QuoteView QUOTE =
      new QuoteView(
          "quo_1",
          3,
          "job_1",
          "Q-2026-00001",
          1,
          "APPROVED",
          "cli_1",
          "Chargers",
          List.of(line("100.00"), line("30.50")),
          money("156.60"),
          null,
          null,
          null);

  @Test
  void anInvoiceWithTheLinesOfTheQuoteHasNoDifferences() {
    assertEquals(0, differences("job_1", money("156.60"), line("100.00"), line("30.50")));
  }

  @Test
  void aCentInALineIsADifference() {
    assertEquals(1, differences("job_1", money("156.60"), line("100.00"), line("30.49")));
  }

  @Test
  void aMissingLineIsADifference() {
    assertEquals(1, differences("job_1", money("156.60"), line("100.00")));
  }

  @Test
  void anotherTotalIsADifference() {
    assertEquals(1, differences("job_1", money("156.61"), line("100.00"), line("30.50")));
  }

  @Test
  void anotherJobIsADifference() {
    assertEquals(1, differences("job_2", money("156.60"), line("100.00"), line("30.50")));
  }

  private static int differences(String job, DocumentMoney money, LineView... lines) {
    InvoiceView invoice =
        new InvoiceView(
            "inv_1",
            0,
            job,
            "wo_1",
            "quo_1",
            "INV-2026-00001",
            "ISSUED",
            "cli_1",
            "Chargers",
            List.of(lines),
            money,
            "2026-01-01",
            "2026-01-31");
    return Comparison.differences(new Job.Outcome(QUOTE, null, invoice)).size();
  }

  private static LineView line(String net) {
    BigDecimal amount = new BigDecimal(net);
    LineMoney money =
        new LineMoney(
            BigDecimal.ONE,
            "C62",
            amount,
            BigDecimal.ONE,
            BigDecimal.ZERO,
            null,
            amount,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            amount,
            List.of());
    return new LineView(
        "qln_" + net, "PRODUCT", "itm_1", "SKU", "Charger", true, null, money, null);
  }

  private static DocumentMoney money(String payable) {
    BigDecimal amount = new BigDecimal(payable);
    return new DocumentMoney(
        "EUR",
        "v1",
        amount,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        amount,
        BigDecimal.ZERO,
        amount,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        amount,
        List.of(),
        List.of());
  }
}
