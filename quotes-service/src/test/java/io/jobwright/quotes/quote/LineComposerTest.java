package io.jobwright.quotes.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.pricing.TaxCategory;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.quotes.Ids;
import io.jobwright.quotes.catalogue.ItemDetails;
import io.jobwright.quotes.catalogue.ItemKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineComposerTest {

  private static final UUID CABLE = IdType.next();
  private static final Tax TWENTY = Tax.of(TaxCategory.S, new BigDecimal("20"));

  @Test
  void aCatalogueLineCopiesWhatTheItemIsAtThisMoment() {
    DraftLine line = onlyLine(composer(cable(true)), ofCable(null, null));

    assertEquals(CABLE, line.itemId());
    assertEquals(ItemKind.PRODUCT, line.kind());
    assertEquals("CAB-3", line.sku());
    assertEquals("Cable 3×1.5", line.description());
    assertEquals("MTR", line.unit());
    assertTrue(line.stocked());
    assertEquals(new BigDecimal("89.90"), line.input().unitPrice());
    assertEquals(new BigDecimal("100"), line.input().priceBaseQuantity());
    assertEquals(TWENTY, line.input().tax());
  }

  @Test
  void descriptionAndPriceCanBeSaidOtherwise() {
    DraftLine line =
        onlyLine(composer(cable(true)), ofCable("Cable, laid", new BigDecimal("95.00")));

    assertEquals("Cable, laid", line.description());
    assertEquals(new BigDecimal("95.00"), line.input().unitPrice());
    assertEquals(new BigDecimal("100"), line.input().priceBaseQuantity());
    assertEquals("CAB-3", line.sku());
  }

  @Test
  void anAdHocLineIsWhatItSaysAndNeverStocked() {
    UUID lineId = IdType.next();
    DraftLine line = onlyLine(composer(Map.of()), adHoc(Ids.LINE.format(lineId)));

    assertEquals(lineId, line.id());
    assertNull(line.itemId());
    assertNull(line.sku());
    assertEquals("Travel", line.description());
    assertEquals(ItemKind.CHARGE, line.kind());
    assertFalse(line.stocked());
    assertEquals(BigDecimal.ONE, line.input().priceBaseQuantity());
  }

  @Test
  void anItemThatIsUnknownOrInactiveIsRefusedWhereItStands() {
    for (LineComposer composer : List.of(composer(Map.of()), composer(cable(false)))) {
      Problem refused =
          assertThrows(
              Problem.class, () -> composer.compose(List.of(adHoc(null), ofCable(null, null))));
      assertEquals(ProblemType.CATALOGUE_ITEM_UNKNOWN, refused.type());
      assertEquals("#/lines/1/itemId", refused.errors().getFirst().pointer());
    }
  }

  @Test
  void anItemInAnotherCurrencyIsRefusedWhereItStands() {
    LineComposer dollars = new LineComposer("USD", cable(true));
    Problem refused =
        assertThrows(Problem.class, () -> dollars.compose(List.of(ofCable(null, BigDecimal.ONE))));
    assertEquals(ProblemType.CURRENCY_MISMATCH, refused.type());
    assertEquals("#/lines/0/itemId", refused.errors().getFirst().pointer());
  }

  @Test
  void anAdHocLineSaysAllOfItself() {
    LineRequest bare =
        new LineRequest(null, null, null, null, BigDecimal.ONE, null, null, null, null);
    Problem refused = assertThrows(Problem.class, () -> composer(Map.of()).compose(List.of(bare)));
    assertEquals(ProblemType.VALIDATION_FAILED, refused.type());
    assertEquals(
        List.of(
            "#/lines/0/description",
            "#/lines/0/kind",
            "#/lines/0/tax",
            "#/lines/0/unit",
            "#/lines/0/unitPrice"),
        refused.errors().stream().map(FieldError::pointer).toList());
  }

  @Test
  void aCatalogueLineCannotSayWhatTheCatalogueSays() {
    LineRequest both =
        new LineRequest(
            null,
            Ids.ITEM.format(CABLE),
            ItemKind.SERVICE,
            null,
            BigDecimal.ONE,
            "HUR",
            null,
            new TaxRequest(TaxCategory.Z, BigDecimal.ZERO),
            null);
    Problem refused =
        assertThrows(Problem.class, () -> composer(cable(true)).compose(List.of(both)));
    assertEquals(ProblemType.VALIDATION_FAILED, refused.type());
    assertEquals(
        List.of("#/lines/0/kind", "#/lines/0/tax", "#/lines/0/unit"),
        refused.errors().stream().map(FieldError::pointer).toList());
  }

  private static DraftLine onlyLine(LineComposer composer, LineRequest request) {
    List<DraftLine> lines = composer.compose(List.of(request));
    assertEquals(1, lines.size());
    return lines.getFirst();
  }

  private static LineComposer composer(Map<UUID, ItemDetails> catalogue) {
    return new LineComposer("EUR", catalogue);
  }

  private static Map<UUID, ItemDetails> cable(boolean active) {
    return Map.of(
        CABLE,
        new ItemDetails(
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

  private static LineRequest ofCable(String description, BigDecimal unitPrice) {
    return new LineRequest(
        null,
        Ids.ITEM.format(CABLE),
        null,
        description,
        new BigDecimal("25"),
        null,
        unitPrice,
        null,
        null);
  }

  private static LineRequest adHoc(String lineId) {
    return new LineRequest(
        lineId,
        null,
        ItemKind.CHARGE,
        "Travel",
        BigDecimal.ONE,
        "C62",
        new BigDecimal("40.00"),
        new TaxRequest(TaxCategory.S, new BigDecimal("20")),
        null);
  }
}
