package io.jobwright.inventory.item;

import io.jobwright.platform.document.line.ItemKind;
import io.jobwright.platform.document.line.TaxRequest;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.money.CurrencyCode;
import io.jobwright.platform.pricing.DocumentInput;
import io.jobwright.platform.pricing.LineInput;
import io.jobwright.platform.pricing.Pricing;
import io.jobwright.platform.pricing.PricingPolicy;
import io.jobwright.platform.pricing.PricingRejected;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.text.Visible;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * A catalogue item as callers say it: to be made, or as a merge patch leaves it.
 *
 * @param id the caller's own; absent, we give one. Never changes
 * @param sku the tenant's own name of the item, unique
 * @param unit UN/ECE Rec 20 code, C62 for pieces, HUR for hours
 * @param unitPrice for {@code priceBaseQuantity} units, without tax
 * @param priceBaseQuantity how many units the price is for; 1 where absent
 * @param cost what a unit costs us, in the same currency; receipts bring newer figures
 * @param stocked whether it is kept on a shelf and counted; products only
 * @param lowStockThreshold at this many available it counts as low
 * @param active whether it is offered for new documents; true where absent
 */
public record ItemRequest(
    @Id("itm") String id,
    @NotNull @Visible @Size(max = 100) String sku,
    @NotNull @Visible @Size(max = 200) String name,
    @NotNull ItemKind kind,
    @NotNull @Pattern(regexp = "[A-Z0-9]{2,3}", message = "must be a UN/ECE Rec 20 unit code")
        String unit,
    @NotNull @PositiveOrZero @Digits(integer = 13, fraction = 6) BigDecimal unitPrice,
    @Positive @Digits(integer = 13, fraction = 6) BigDecimal priceBaseQuantity,
    @NotNull @CurrencyCode String currency,
    @PositiveOrZero @Digits(integer = 13, fraction = 6) BigDecimal cost,
    @NotNull @Valid TaxRequest tax,
    @NotNull Boolean stocked,
    @PositiveOrZero @Digits(integer = 13, fraction = 6) BigDecimal lowStockThreshold,
    Boolean active) {

  /** What a field comes to where the caller left it out. */
  public ItemRequest {
    priceBaseQuantity = priceBaseQuantity == null ? BigDecimal.ONE : priceBaseQuantity;
    active = active == null || active;
  }

  /**
   * The rules beyond the schema.
   *
   * @throws Problem 422
   */
  void check() {
    if (stocked && kind != ItemKind.PRODUCT) {
      throw Problem.at(
          "#/stocked", ProblemType.ITEM_NOT_STOCKABLE, "A " + kind + " does not lie on a shelf.");
    }
    try {
      LineInput one =
          LineInput.of(new UUID(0, 0), BigDecimal.ONE, unitPrice, tax.toTax())
              .withPriceBaseQuantity(priceBaseQuantity);
      Pricing.price(
          DocumentInput.of(Currency.getInstance(currency), PricingPolicy.DEFAULT, List.of(one)));
    } catch (PricingRejected rejected) {
      throw notSellable(rejected);
    }
  }

  /**
   * @throws Problem 422
   */
  void requireExemptionReason() {
    tax.missingExemption("#/tax")
        .ifPresent(
            missing -> {
              throw Problem.withErrors(
                  ProblemType.AMOUNT_INVALID,
                  "Category %s needs an exemption with its code or a reason."
                      .formatted(tax.category()),
                  List.of(missing));
            });
  }

  /** What quantities and costs are counted in, where the other counts in something else. */
  List<FieldError> measuresOtherThan(ItemRequest before) {
    List<FieldError> others = new ArrayList<>();
    if (!unit.equals(before.unit())) {
      others.add(staysAs("unit", before.unit()));
    }
    if (!currency.equals(before.currency())) {
      others.add(staysAs("currency", before.currency()));
    }
    return others;
  }

  private static FieldError staysAs(String field, String value) {
    return new FieldError("#/" + field, ProblemType.ITEM_IN_STOCK.code(), "stays " + value);
  }

  /** The calculator speaks of a document's first line; here that line is the whole body. */
  private static Problem notSellable(PricingRejected rejected) {
    return Problem.withErrors(
        ProblemType.AMOUNT_INVALID,
        "No document could be made with this price and tax.",
        rejected.violations().stream()
            .map(
                broken ->
                    new FieldError(
                        "#/" + broken.position().replaceFirst("^lines/0/", ""),
                        broken.code().wireName(),
                        broken.detail()))
            .toList());
  }
}
