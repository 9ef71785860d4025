package io.jobwright.platform.document.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobwright.platform.document.catalogue.CatalogueItem;
import io.jobwright.platform.document.client.ExemptCategory;
import io.jobwright.platform.document.client.TaxRule;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.pricing.PricingPolicy;
import io.jobwright.platform.pricing.PricingRejected;
import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.pricing.TaxCategory;
import io.jobwright.platform.pricing.TaxComponent;
import io.jobwright.platform.pricing.TaxExemption;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineComposerTest {

  private static final UUID CABLE = IdType.next();
  private static final Tax TWENTY = Tax.of(TaxCategory.S, new BigDecimal("20"));
  private static final TaxRequest TEN =
      new TaxRequest(TaxCategory.S, new BigDecimal("10"), null, null);
  private static final TaxRule REVERSE_CHARGE =
      new TaxRule(ExemptCategory.AE, "VATEX-EU-AE", "Reverse charge");

  @Test
  void aLineOfAnItemCopiesWhatTheItemIsAtThisMoment() {
    DraftLine line = onlyLine(composer(cable(true)), ofCable("25", null, null));

    assertEquals(
        new LineContent(ItemKind.PRODUCT, CABLE, "CAB-3", "Cable 3×1.5", true, "At the north wall"),
        line.content());
    assertEquals("MTR", line.unit());
    assertEquals(new BigDecimal("89.90"), line.input().unitPrice());
    assertEquals(new BigDecimal("100"), line.input().priceBaseQuantity());
    assertEquals(TWENTY, line.input().tax());
  }

  @Test
  void descriptionAndPriceCanBeSaidOtherwiseForAsManyUnits() {
    DraftLine line =
        onlyLine(composer(cable(true)), ofCable("25", "Cable, laid", new BigDecimal("95.00")));

    assertEquals("Cable, laid", line.content().description());
    assertEquals("CAB-3", line.content().sku());
    assertEquals(new BigDecimal("95.00"), line.input().unitPrice());
    assertEquals(new BigDecimal("100"), line.input().priceBaseQuantity());
  }

  @Test
  void anAdHocLineIsWhatItSaysAndOnNoShelf() {
    UUID lineId = IdType.next();
    DraftLine line =
        onlyLine(composer(Map.of()), adHoc(LineRequest.LINE.format(lineId), "2", "12.5", TEN));

    assertEquals(lineId, line.lineId());
    assertEquals(
        new LineContent(ItemKind.SERVICE, null, null, "Work", false, "Ladder needed"),
        line.content());
    assertEquals(BigDecimal.ONE, line.input().priceBaseQuantity());
    assertEquals(Tax.of(TaxCategory.S, new BigDecimal("10")), line.input().tax());
  }

  @Test
  void linesComeToWhatTheirQuoteAndTheirWorkOrderComeTo() {
    PricedLines priced =
        PricedLines.of(
            "EUR",
            PricingPolicy.DEFAULT,
            composer(cable(true))
                .compose(List.of(adHoc(null, "2", "12.5", TEN), ofCable("100", null, null))),
            null);

    assertEquals(new BigDecimal("105.00"), priced.lines().getFirst().money().net());
    assertEquals(new BigDecimal("194.90"), priced.money().lineNet());
    // 10.50 on the work, 17.98 on the cable
    assertEquals(new BigDecimal("28.48"), priced.money().tax());
    assertEquals(new BigDecimal("223.38"), priced.money().payable());
    assertEquals("v1/DOCUMENT/HALF_UP/EXCLUSIVE", priced.money().pricingPolicy());
  }

  @Test
  void aTaxThatIsNotChargedSaysWhy() {
    TaxRequest exempt = new TaxRequest(TaxCategory.E, BigDecimal.ZERO, null, null);
    LineComposer composer = composer(Map.of());
    List<LineRequest> lines = List.of(adHoc(null, "1", null, TEN), adHoc(null, "1", null, exempt));

    Problem problem = assertThrows(Problem.class, () -> composer.compose(lines));

    assertEquals(ProblemType.AMOUNT_INVALID, problem.type());
    assertEquals(
        List.of(
            new FieldError(
                "#/lines/1/tax/exemption", "tax_exemption_missing", "say the code or the reason")),
        problem.errors());
  }

  @Test
  void anAdHocLineTakesEveryTaxThatAnItemTakes() {
    TaxRequest gstAndQst =
        new TaxRequest(
            TaxCategory.S,
            new BigDecimal("14.975"),
            List.of(
                new TaxRequest.Component("GST", new BigDecimal("5"), null),
                new TaxRequest.Component("QST", new BigDecimal("9.975"), false)),
            null);
    TaxRequest exempt =
        new TaxRequest(
            TaxCategory.E,
            BigDecimal.ZERO,
            null,
            new TaxRequest.Exemption("VATEX-EU-132", "Education"));

    List<DraftLine> lines =
        composer(Map.of())
            .compose(List.of(adHoc(null, "1", null, gstAndQst), adHoc(null, "1", null, exempt)));

    assertEquals(
        Tax.ofComponents(
            List.of(
                new TaxComponent("GST", new BigDecimal("5"), false),
                new TaxComponent("QST", new BigDecimal("9.975"), false))),
        lines.get(0).input().tax());
    assertEquals(
        Tax.exempt(TaxCategory.E, new TaxExemption("VATEX-EU-132", "Education")),
        lines.get(1).input().tax());
  }

  @Test
  void theClientsRuleStandsInThePlaceOfEveryTaxToPayAndOfNoOther() {
    LineComposer composer = new LineComposer("EUR", REVERSE_CHARGE, asked -> cable(true));
    TaxRequest zero = new TaxRequest(TaxCategory.Z, BigDecimal.ZERO, null, null);

    List<Tax> taxes =
        composer
            .compose(
                List.of(
                    ofCable("1", null, null),
                    adHoc(null, "1", null, TEN),
                    adHoc(null, "1", null, zero)))
            .stream()
            .map(line -> line.input().tax())
            .toList();

    Tax reverseCharge =
        Tax.exempt(TaxCategory.AE, new TaxExemption("VATEX-EU-AE", "Reverse charge"));
    assertEquals(
        List.of(reverseCharge, reverseCharge, Tax.of(TaxCategory.Z, BigDecimal.ZERO)), taxes);
  }

  @Test
  void whatIsTakenBackIsTheMirrorImage() {
    LineComposer composer = composer(Map.of());
    PricedLines sold = priced(composer.compose(List.of(adHoc(null, "3", "12.5", TEN))));
    PricedLines takenBack = priced(composer.compose(List.of(adHoc(null, "-3", "12.5", TEN))));

    assertEquals(new BigDecimal("-157.50"), takenBack.lines().getFirst().money().net());
    assertEquals(sold.money().payable().negate(), takenBack.money().payable());
    assertEquals(sold.money().tax().negate(), takenBack.money().tax());
  }

  @Test
  void whatIsKeptInStockIsNotTakenBackByALine() {
    Problem refused =
        assertThrows(
            Problem.class,
            () ->
                composer(cable(true))
                    .compose(List.of(adHoc(null, "1", null, TEN), ofCable("-1", null, null))));
    assertEquals(ProblemType.AMOUNT_INVALID, refused.type());
    assertEquals("#/lines/1/quantity", refused.errors().getFirst().pointer());
  }

  @Test
  void aLineOfNothingIsRefused() {
    Problem refused =
        assertThrows(
            Problem.class,
            () -> composer(Map.of()).compose(List.of(adHoc(null, "0.000", null, TEN))));
    assertEquals(ProblemType.VALIDATION_FAILED, refused.type());
    assertEquals(
        List.of(new FieldError("#/lines/0/quantity", "not_zero", "must not be 0")),
        refused.errors());
  }

  @Test
  void anItemThatIsUnknownOrInactiveIsRefusedWhereItStands() {
    for (LineComposer composer : List.of(composer(Map.of()), composer(cable(false)))) {
      Problem refused =
          assertThrows(
              Problem.class,
              () ->
                  composer.compose(
                      List.of(adHoc(null, "1", null, TEN), ofCable("25", null, null))));
      assertEquals(ProblemType.CATALOGUE_ITEM_UNKNOWN, refused.type());
      assertEquals("#/lines/1/itemId", refused.errors().getFirst().pointer());
    }
  }

  @Test
  void anItemInAnotherCurrencyIsRefusedWhereItStands() {
    LineComposer dollars = new LineComposer("USD", null, asked -> cable(true));
    Problem refused =
        assertThrows(
            Problem.class, () -> dollars.compose(List.of(ofCable("25", null, BigDecimal.ONE))));
    assertEquals(ProblemType.CURRENCY_MISMATCH, refused.type());
    assertEquals("#/lines/0/itemId", refused.errors().getFirst().pointer());
  }

  @Test
  void aDiscountOfMoreThanEverythingIsRefused() {
    List<DraftLine> drafts = composer(Map.of()).compose(List.of(adHoc(null, "1", "101", TEN)));
    PricingRejected refused = assertThrows(PricingRejected.class, () -> priced(drafts));
    assertEquals("lines/0/discountPercent", refused.violations().getFirst().position());
  }

  @Test
  void everyLineThatContradictsItselfIsTold() {
    LineRequest bare =
        new LineRequest(null, null, null, null, BigDecimal.ONE, null, null, null, null, null);
    LineRequest both =
        new LineRequest(
            null,
            LineRequest.ITEM.format(CABLE),
            ItemKind.SERVICE,
            null,
            BigDecimal.ONE,
            "HUR",
            null,
            TEN,
            null,
            null);
    Problem refused =
        assertThrows(Problem.class, () -> composer(cable(true)).compose(List.of(bare, both)));
    assertEquals(ProblemType.VALIDATION_FAILED, refused.type());
    assertEquals(
        List.of(
            "#/lines/0/description",
            "#/lines/0/kind",
            "#/lines/0/tax",
            "#/lines/0/unit",
            "#/lines/0/unitPrice",
            "#/lines/1/kind",
            "#/lines/1/tax",
            "#/lines/1/unit"),
        refused.errors().stream().map(FieldError::pointer).toList());
  }

  private static PricedLines priced(List<DraftLine> drafts) {
    return PricedLines.of("EUR", PricingPolicy.DEFAULT, drafts, null);
  }

  private static DraftLine onlyLine(LineComposer composer, LineRequest request) {
    List<DraftLine> lines = composer.compose(List.of(request));
    assertEquals(1, lines.size());
    return lines.getFirst();
  }

  private static LineComposer composer(Map<UUID, CatalogueItem> catalogue) {
    return new LineComposer("EUR", null, asked -> catalogue);
  }

  /** A hundred metres cost 89.90. */
  private static Map<UUID, CatalogueItem> cable(boolean active) {
    return Map.of(
        CABLE,
        new CatalogueItem(
            CABLE,
            "CAB-3",
            "Cable 3×1.5",
            ItemKind.PRODUCT,
            "MTR",
            new BigDecimal("89.90"),
            new BigDecimal("100"),
            "EUR",
            TWENTY,
            true,
            active,
            null));
  }

  private static LineRequest ofCable(String quantity, String description, BigDecimal unitPrice) {
    return new LineRequest(
        null,
        LineRequest.ITEM.format(CABLE),
        null,
        description,
        new BigDecimal(quantity),
        null,
        unitPrice,
        null,
        null,
        "At the north wall");
  }

  private static LineRequest adHoc(
      String lineId, String quantity, String discountPercent, TaxRequest tax) {
    return new LineRequest(
        lineId,
        null,
        ItemKind.SERVICE,
        "Work",
        new BigDecimal(quantity),
        "HUR",
        new BigDecimal("60.00"),
        tax,
        discountPercent == null ? null : new BigDecimal(discountPercent),
        "Ladder needed");
  }
}
