package io.jobwright.platform.pricing;

import static io.jobwright.platform.pricing.PricingExamples.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;

/** Valid documents of every kind; the same seed gives the same documents. */
final class GeneratedDocuments {

  private static final List<Currency> CURRENCIES =
      List.of("EUR", "EUR", "EUR", "JPY", "KWD").stream().map(Currency::getInstance).toList();

  private static final TaxComponent GST = new TaxComponent("GST", amount("5"), false);

  static final List<Tax> TAXES =
      List.of(
          Tax.of(TaxCategory.S, amount("25")),
          Tax.of(TaxCategory.S, amount("19")),
          Tax.of(TaxCategory.S, amount("5.5")),
          Tax.of(TaxCategory.L, amount("7")),
          Tax.of(TaxCategory.Z, amount("0")),
          Tax.exempt(TaxCategory.E, new TaxExemption("VATEX-EU-132", "Training")),
          Tax.exempt(TaxCategory.AE, new TaxExemption("VATEX-EU-AE", null)),
          Tax.ofComponents(List.of(GST, new TaxComponent("QST", amount("9.975"), false))),
          Tax.ofComponents(List.of(GST, new TaxComponent("PST", amount("9.5"), true))));

  private final SplittableRandom random;
  private final PricingPolicy policy;

  private GeneratedDocuments(long seed, PricingPolicy policy) {
    this.random = new SplittableRandom(seed);
    this.policy = policy;
  }

  /** Each document comes with its number, so that a failure can name it. */
  static void forEach(int count, PricingPolicy policy, Consumer<DocumentInput> check) {
    for (int seed = 0; seed < count; seed++) {
      DocumentInput document = new GeneratedDocuments(seed, policy).document();
      try {
        check.accept(document);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("Document of seed %d: %s".formatted(seed, document), e);
      }
    }
  }

  private DocumentInput document() {
    Currency currency = pick(CURRENCIES);
    int digits = currency.getDefaultFractionDigits();
    int taxes = 1 + random.nextInt(3);
    List<Tax> inUse = new ArrayList<>();
    for (int i = 0; i < taxes; i++) {
      inUse.add(pick(TAXES));
    }
    List<LineInput> lines = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    for (int i = 0; i < count; i++) {
      lines.add(line(pick(inUse), digits));
    }
    DocumentInput document = DocumentInput.of(currency, policy, lines);
    if (chance(40)) {
      document = document.withAllowanceCharges(allowanceCharges(inUse, digits));
    }
    if (chance(40)) {
      document = document.withDiscount(discount(document));
    }
    if (chance(20)) {
      document = document.withPrepaid(decimal(100_000, digits));
    }
    if (chance(20)) {
      document = document.withCashRoundingStep(BigDecimal.valueOf(pick(List.of(1, 5, 25)), digits));
    }
    return document;
  }

  private LineInput line(Tax tax, int digits) {
    UUID lineId = new UUID(random.nextLong(), random.nextLong());
    BigDecimal quantity = decimal(pick(List.of(3, 100, 10_000_000)), pick(List.of(0, 0, 2, 6)));
    if (chance(20)) {
      quantity = quantity.negate();
    }
    // Half cents and quarter cents are where rounding modes part.
    BigDecimal unitPrice =
        chance(50)
            ? BigDecimal.valueOf(random.nextLong(100_000) * 5, 3)
            : decimal(1_000_000, pick(List.of(0, 2, 4, 6)));
    LineInput line = LineInput.of(lineId, quantity, unitPrice, tax);
    if (chance(15)) {
      line = line.withPriceBaseQuantity(amount(pick(List.of("3", "7", "100", "0.75"))));
    }
    if (chance(25)) {
      line = line.withDiscountPercent(amount(pick(List.of("2.5", "10", "33.333333", "50", "100"))));
    }
    if (chance(25)) {
      line =
          line.withAllowanceCharges(
              AllowanceCharge.allowance(decimal(2_000, digits), "Damage"),
              AllowanceCharge.chargePercent(decimal(100, 1), "Packaging"),
              new AllowanceCharge(false, null, amount("1.5"), decimal(90_000, digits), null, null));
    }
    return line;
  }

  private List<DocumentAllowanceCharge> allowanceCharges(List<Tax> inUse, int digits) {
    List<DocumentAllowanceCharge> items = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      String reason = "Reason " + i;
      AllowanceCharge terms =
          switch (random.nextInt(4)) {
            case 0 -> AllowanceCharge.allowance(decimal(5_000, digits), reason);
            case 1 -> AllowanceCharge.charge(decimal(5_000, digits), reason);
            case 2 -> AllowanceCharge.allowancePercent(decimal(1_000, 1), reason);
            default ->
                new AllowanceCharge(
                    true, null, decimal(1_000, 1), decimal(90_000, digits), reason, "FC");
          };
      items.add(new DocumentAllowanceCharge(terms, chance(80) ? pick(inUse) : pick(TAXES)));
    }
    return items;
  }

  private DocumentDiscount discount(DocumentInput document) {
    if (chance(60)) {
      return DocumentDiscount.ofPercent(amount(pick(List.of("3", "7.5", "12.345678"))), "Loyal");
    }
    Totals plain =
        Pricing.price(DocumentInput.of(document.currency(), policy, document.lines())).totals();
    BigDecimal lines = policy.pricesIncludeTax() ? plain.taxInclusive() : plain.taxExclusive();
    BigDecimal part = lines.multiply(decimal(100, 0)).movePointLeft(2);
    return DocumentDiscount.ofAmount(part.setScale(lines.scale(), RoundingMode.DOWN), "Agreed");
  }

  private BigDecimal decimal(long bound, int decimals) {
    return BigDecimal.valueOf(random.nextLong(bound), decimals);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
