package io.jobwright.platform.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Small documents to talk about. */
final class PricingExamples {

  static final Currency EUR = Currency.getInstance("EUR");

  static final Tax S25 = Tax.of(TaxCategory.S, amount("25"));
  static final Tax S12 = Tax.of(TaxCategory.S, amount("12"));
  static final Tax EXEMPT = Tax.exempt(TaxCategory.E, new TaxExemption("VATEX-EU-F", null));

  private PricingExamples() {}

  static BigDecimal amount(String text) {
    return new BigDecimal(text);
  }

  static List<BigDecimal> amounts(String... texts) {
    return Arrays.stream(texts).map(BigDecimal::new).toList();
  }

  static UUID id(int number) {
    return new UUID(0, number);
  }

  static LineInput line(int number, String quantity, String unitPrice, Tax tax) {
    return LineInput.of(id(number), amount(quantity), amount(unitPrice), tax);
  }

  static DocumentInput document(LineInput... lines) {
    return document(PricingPolicy.DEFAULT, lines);
  }

  static DocumentInput document(PricingPolicy policy, LineInput... lines) {
    return DocumentInput.of(EUR, policy, List.of(lines));
  }

  static PricingPolicy policy(String form) {
    return PricingPolicy.parse(form);
  }

  static Stream<PricingPolicy> allPolicies() {
    return Arrays.stream(PricingPolicy.RoundingLevel.values())
        .flatMap(
            level ->
                Stream.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN)
                    .flatMap(
                        mode ->
                            Stream.of(false, true)
                                .map(inclusive -> new PricingPolicy(level, mode, inclusive, 1))));
  }

  /** The figures of line {@code id(number)}. */
  static LineFigures figures(PricedDocument document, int number) {
    return document.lines().stream()
        .filter(line -> line.lineId().equals(id(number)))
        .findFirst()
        .orElseThrow()
        .figures();
  }
}
