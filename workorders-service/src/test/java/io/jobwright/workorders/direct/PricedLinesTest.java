package io.jobwright.workorders.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.pricing.PricingRejected;
import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.pricing.TaxCategory;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.catalogue.CatalogueItem;
import io.jobwright.workorders.catalogue.ItemKind;
import io.jobwright.workorders.workorder.AgreedLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PricedLinesTest {

  private static final UUID SCREWS = IdType.next();

  /** A box of 100 costs 3.40. */
  private static CatalogueItem screws(String currency, boolean active) {
    return new CatalogueItem(
        Ids.ITEM.format(SCREWS),
        "SCREW-4x40",
        "Screw 4 × 40",
        ItemKind.PRODUCT,
        "C62",
        new BigDecimal("3.40"),
        new BigDecimal("100"),
        currency,
        Tax.of(TaxCategory.S, new BigDecimal("20")),
        true,
        active);
  }

  private static final Map<UUID, CatalogueItem> CATALOGUE = Map.of(SCREWS, screws("EUR", true));

  private static WorkOrderLineRequest ofScrews(String quantity, String unitPrice) {
    return new WorkOrderLineRequest(
        null,
        Ids.ITEM.format(SCREWS),
        null,
        null,
        null,
        new BigDecimal(quantity),
        unitPrice == null ? null : new BigDecimal(unitPrice),
        null,
        null);
  }

  private static WorkOrderLineRequest twoHoursOfWork(String discountPercent) {
    return new WorkOrderLineRequest(
        null,
        null,
        ItemKind.SERVICE,
        "Work",
        "HUR",
        new BigDecimal("2"),
        new BigDecimal("60.00"),
        discountPercent == null ? null : new BigDecimal(discountPercent),
        new TaxRequest(TaxCategory.S, new BigDecimal("10")));
  }

  @Test
  void theCatalogueSaysWhatAnItemIsAndCosts() {
    AgreedLine line =
        PricedLines.of(List.of(ofScrews("250", null)), CATALOGUE, "EUR").lines().getFirst();
    assertEquals("Screw 4 × 40", line.description());
    assertEquals("SCREW-4x40", line.sku());
    assertEquals(SCREWS, line.itemId());
    assertEquals(true, line.stocked());
    assertEquals(new BigDecimal("8.50"), line.money().net());
    assertEquals(new BigDecimal("1.70"), line.money().taxAmount());
  }

  @Test
  void aPriceAgreedByWordReplacesTheCataloguePriceForAsManyUnits() {
    AgreedLine line =
        PricedLines.of(List.of(ofScrews("250", "3.00")), CATALOGUE, "EUR").lines().getFirst();
    assertEquals(new BigDecimal("100"), line.money().priceBaseQuantity());
    assertEquals(new BigDecimal("7.50"), line.money().net());
  }

  @Test
  void anAdHocLineSaysItselfWhatItIsAndIsOnNoShelf() {
    PricedLines priced =
        PricedLines.of(List.of(twoHoursOfWork("12.5"), ofScrews("100", null)), CATALOGUE, "EUR");
    AgreedLine work = priced.lines().getFirst();
    assertNull(work.itemId());
    assertEquals(false, work.stocked());
    assertEquals(new BigDecimal("105.00"), work.money().net());
    assertEquals(new BigDecimal("108.40"), priced.money().lineNet());
    // 10.50 on the work, 0.68 on the screws
    assertEquals(new BigDecimal("11.18"), priced.money().tax());
    assertEquals(new BigDecimal("119.58"), priced.money().payable());
    assertEquals("v1/DOCUMENT/HALF_UP/EXCLUSIVE", priced.money().pricingPolicy());
  }

  private static void assertRefused(
      ProblemType type, Map<UUID, CatalogueItem> catalogue, String currency) {
    Problem refused =
        assertThrows(
            Problem.class,
            () ->
                PricedLines.of(
                    List.of(twoHoursOfWork(null), ofScrews("1", null)), catalogue, currency));
    assertEquals(type, refused.type());
    assertEquals("#/lines/1/itemId", refused.errors().getFirst().pointer());
  }

  @Test
  void anItemThatIsUnknownInactiveOrInAnotherCurrencyIsRefused() {
    assertRefused(ProblemType.CATALOGUE_ITEM_UNKNOWN, Map.of(), "EUR");
    assertRefused(ProblemType.CATALOGUE_ITEM_UNKNOWN, Map.of(SCREWS, screws("EUR", false)), "EUR");
    assertRefused(ProblemType.CURRENCY_MISMATCH, CATALOGUE, "USD");
  }

  @Test
  void aDiscountOfMoreThanEverythingIsRefused() {
    PricingRejected refused =
        assertThrows(
            PricingRejected.class,
            () -> PricedLines.of(List.of(twoHoursOfWork("101")), Map.of(), "EUR"));
    assertEquals("lines/0/discountPercent", refused.violations().getFirst().position());
  }

  @Test
  void aLineIsEitherOfAnItemOrSaysEverythingItself() {
    WorkOrderLineRequest nothing =
        new WorkOrderLineRequest(null, null, null, null, null, BigDecimal.ONE, null, null, null);
    assertEquals(
        List.of("kind", "description", "unit", "unitPrice", "tax"),
        nothing.contradictions("").map(error -> error.pointer().substring(1)).toList());
    WorkOrderLineRequest both =
        new WorkOrderLineRequest(
            null,
            Ids.ITEM.format(SCREWS),
            ItemKind.CHARGE,
            "Screws",
            "KGM",
            BigDecimal.ONE,
            BigDecimal.ONE,
            null,
            new TaxRequest(TaxCategory.Z, BigDecimal.ZERO));
    assertEquals(
        List.of("#/lines/3/kind", "#/lines/3/unit", "#/lines/3/tax"),
        both.contradictions("#/lines/3").map(FieldError::pointer).toList());
    assertEquals(0, ofScrews("1", null).contradictions("").count());
    assertEquals(0, twoHoursOfWork(null).contradictions("").count());
  }
}
