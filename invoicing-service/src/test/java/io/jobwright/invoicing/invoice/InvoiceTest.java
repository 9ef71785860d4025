package io.jobwright.invoicing.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import io.jobwright.invoicing.PricedJob;
import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.ItemKind;
import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.money.LineMoney;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.testing.Lines;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvoiceTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
  private static final Issue FIRST = Issue.of("INV-2026-00001", LocalDate.parse("2026-11-23"), 30);

  private final PricedJob job = PricedJob.pipesFittedWithDiscount();

  private Invoice draft(DocumentMoney money) {
    Origin origin = new Origin(IdType.next(), IdType.next(), "WO-2026-00031", 1, null, null);
    ClientSnapshot client = Lines.miller(IdType.next(), "EUR");
    List<Line> lines = job.lines().stream().map(InvoiceTest::line).toList();
    return Invoice.draft(
        origin, client, "Fit the pipes", LocalDate.parse("2026-11-20"), money, lines, CLOCK);
  }

  private static Line line(LineMoney money) {
    return new Line(IdType.next(), Lines.adHoc(ItemKind.SERVICE, "Fitting"), money);
  }

  @Test
  void aNewInvoiceIsADraftWithoutNumber() {
    Invoice draft = draft(job.money());
    assertEquals(InvoiceStatus.DRAFT, draft.status());
    assertEquals(Optional.empty(), draft.issue());
    assertEquals(job.lines(), draft.lines().stream().map(Line::money).toList());
  }

  @Test
  void anIssuedInvoiceHasNumberAndDates() {
    Invoice invoice = draft(job.money());
    invoice.issue(terms -> FIRST, CLOCK);
    assertEquals(InvoiceStatus.ISSUED, invoice.status());
    assertEquals("INV-2026-00001", invoice.issue().orElseThrow().number());
    assertEquals(LocalDate.parse("2026-12-23"), invoice.issue().orElseThrow().dueDate());
  }

  @Test
  void anIssuedInvoiceAsksForNoSecondNumber() {
    Invoice invoice = draft(job.money());
    invoice.issue(terms -> FIRST, CLOCK);
    Problem refused =
        assertThrows(Problem.class, () -> invoice.issue(terms -> fail("took a number"), CLOCK));
    assertEquals(ProblemType.INVALID_STATE_TRANSITION, refused.type());
    assertEquals(Optional.of(FIRST), invoice.issue());
  }

  @Test
  void figuresThatDoNotAddUpMakeNoInvoice() {
    DocumentMoney money = job.money();
    DocumentMoney wrong =
        new DocumentMoney(
            money.currency(),
            money.pricingPolicy(),
            money.lineNet(),
            money.allowances(),
            money.charges(),
            money.taxExclusive(),
            money.tax(),
            money.taxInclusive(),
            money.prepaid(),
            money.rounding(),
            money.payable().add(BigDecimal.ONE),
            money.taxBreakdown(),
            money.allowanceCharges());
    Problem refused = assertThrows(Problem.class, () -> draft(wrong));
    assertEquals(ProblemType.FIGURES_INCONSISTENT, refused.type());
    assertEquals("BR-CO-16", refused.errors().getFirst().code());
  }
}
