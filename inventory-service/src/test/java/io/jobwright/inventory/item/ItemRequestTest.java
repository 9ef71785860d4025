package io.jobwright.inventory.item;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.document.line.ItemKind;
import io.jobwright.platform.document.line.TaxRequest;
import io.jobwright.platform.pricing.TaxCategory;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItemRequestTest {

  private static final TaxRequest STANDARD = tax(TaxCategory.S, "20");

  @Test
  void whatIsLeftOutHasADefault() {
    ItemRequest request = item(ItemKind.PRODUCT, true, STANDARD);
    assertEquals(BigDecimal.ONE, request.priceBaseQuantity());
    assertTrue(request.active());
  }

  @ParameterizedTest
  @EnumSource(
      value = ItemKind.class,
      names = {"SERVICE", "CHARGE"})
  void onlyProductsLieOnAShelf(ItemKind kind) {
    assertDoesNotThrow(() -> item(kind, false, STANDARD).check());
    Problem refused = assertThrows(Problem.class, () -> item(kind, true, STANDARD).check());
    assertEquals(ProblemType.ITEM_NOT_STOCKABLE, refused.type());
    assertEquals("#/stocked", refused.errors().getFirst().pointer());
  }

  @Test
  void aRateThatDoesNotGoWithItsCategoryIsRefusedAtItsPlaceInTheBody() {
    TaxRequest zeroAtTwenty = tax(TaxCategory.Z, "20");
    Problem refused =
        assertThrows(Problem.class, () -> item(ItemKind.PRODUCT, true, zeroAtTwenty).check());
    assertEquals(ProblemType.AMOUNT_INVALID, refused.type());
    assertEquals("#/tax/rate", refused.errors().getFirst().pointer());
    assertEquals("tax_rate_not_allowed", refused.errors().getFirst().code());
  }

  @ParameterizedTest
  @EnumSource(
      value = TaxCategory.class,
      names = {"E", "AE", "K", "G", "O"})
  void whereNoTaxIsChargedItIsSaidWhy(TaxCategory category) {
    for (TaxRequest.Exemption nothing :
        Arrays.asList(
            null, new TaxRequest.Exemption(null, null), new TaxRequest.Exemption("", " "))) {
      ItemRequest request =
          item(ItemKind.SERVICE, false, new TaxRequest(category, BigDecimal.ZERO, null, nothing));
      Problem refused = assertThrows(Problem.class, request::requireExemptionReason);
      assertEquals(ProblemType.AMOUNT_INVALID, refused.type());
      assertEquals("#/tax/exemption", refused.errors().getFirst().pointer());
      assertEquals("tax_exemption_missing", refused.errors().getFirst().code());
    }
    for (TaxRequest.Exemption said :
        List.of(
            new TaxRequest.Exemption("VATEX-EU-132", null),
            new TaxRequest.Exemption(null, "Training"))) {
      TaxRequest tax = new TaxRequest(category, BigDecimal.ZERO, null, said);
      assertDoesNotThrow(item(ItemKind.SERVICE, false, tax)::requireExemptionReason);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = TaxCategory.class,
      names = {"S", "Z", "L", "M"})
  void whereTaxIsChargedThereIsNothingToSay(TaxCategory category) {
    TaxRequest tax = tax(category, category == TaxCategory.Z ? "0" : "7");
    assertDoesNotThrow(item(ItemKind.SERVICE, false, tax)::requireExemptionReason);
  }

  @Test
  void severalTaxesChargedTogetherMustComeToTheRateNamed() {
    List<TaxRequest.Component> canadian =
        List.of(
            new TaxRequest.Component("GST", new BigDecimal("5"), null),
            new TaxRequest.Component("QST", new BigDecimal("9.975"), false));
    TaxRequest right = new TaxRequest(TaxCategory.S, new BigDecimal("14.975"), canadian, null);
    TaxRequest wrong = new TaxRequest(TaxCategory.S, new BigDecimal("15"), canadian, null);
    assertDoesNotThrow(() -> item(ItemKind.PRODUCT, true, right).check());
    assertThrows(Problem.class, () -> item(ItemKind.PRODUCT, true, wrong).check());
    assertEquals(right.toTax(), TaxRequest.of(right.toTax()).toTax());
  }

  private static TaxRequest tax(TaxCategory category, String rate) {
    return new TaxRequest(category, new BigDecimal(rate), null, null);
  }

  private static ItemRequest item(ItemKind kind, boolean stocked, TaxRequest tax) {
    return new ItemRequest(
        null,
        "PIPE-15",
        "Copper pipe",
        kind,
        "MTR",
        new BigDecimal("4.20"),
        null,
        "EUR",
        null,
        tax,
        stocked,
        null,
        null);
  }
}
