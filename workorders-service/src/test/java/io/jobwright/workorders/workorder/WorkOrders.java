package io.jobwright.workorders.workorder;

import io.jobwright.platform.document.line.ItemKind;
import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.money.LineMoney;
import io.jobwright.platform.pricing.DocumentInput;
import io.jobwright.platform.pricing.LineInput;
import io.jobwright.platform.pricing.PricedDocument;
import io.jobwright.platform.pricing.Pricing;
import io.jobwright.platform.pricing.PricingPolicy;
import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.pricing.TaxCategory;
import io.jobwright.platform.testing.Lines;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** Work orders for the tests of their rules. */
final class WorkOrders {

  static final Instant MORNING = Instant.parse("2026-11-23T08:00:00Z");
  static final Clock AT_EIGHT = at(MORNING);

  static final UUID TAPS = IdType.next();
  static final UUID PIPES = IdType.next();
  static final UUID FITTING = IdType.next();

  static final Assignment NOBODY = new Assignment(null, null);

  private WorkOrders() {}

  static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  /** Five taps and three pipes from stock, and the fitting. */
  static WorkOrder authorizedBathroom() {
    return WorkOrder.authorized(IdType.next(), "WO-2026-00031", bathroom(), AT_EIGHT);
  }

  static WorkOrder draftedBathroom() {
    return WorkOrder.draft(IdType.next(), "WO-2026-00031", bathroom(), NOBODY, AT_EIGHT);
  }

  /** A bathroom under way. */
  static WorkOrder startedBathroom() {
    WorkOrder workOrder = authorizedBathroom();
    workOrder.start(AT_EIGHT);
    return workOrder;
  }

  private static AgreedWork bathroom() {
    List<LineInput> inputs = List.of(input(TAPS, "5"), input(PIPES, "3"), input(FITTING, "2"));
    PricedDocument priced =
        Pricing.price(DocumentInput.of(Currency.getInstance("EUR"), PricingPolicy.DEFAULT, inputs));
    return new AgreedWork(
        IdType.next(),
        new QuoteRevision(IdType.next(), "Q-2026-00012", 1),
        Lines.miller(IdType.next(), "EUR"),
        "Bathroom",
        null,
        null,
        List.of(
            line(inputs.get(0), priced, 0, true),
            line(inputs.get(1), priced, 1, true),
            line(inputs.get(2), priced, 2, false)),
        DocumentMoney.of(priced));
  }

  private static LineInput input(UUID id, String quantity) {
    return LineInput.of(
        id,
        new BigDecimal(quantity),
        new BigDecimal("10.00"),
        Tax.of(TaxCategory.S, new BigDecimal("20")));
  }

  private static Line line(LineInput input, PricedDocument priced, int position, boolean stocked) {
    return new Line(
        input.lineId(),
        stocked
            ? Lines.ofStock(IdType.next(), "SKU" + position, "Line " + position)
            : Lines.adHoc(ItemKind.SERVICE, "Line " + position),
        LineMoney.of(input, "C62", priced.lines().get(position).figures()));
  }
}
