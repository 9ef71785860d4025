package io.jobwright.invoicing.money;

import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.money.LineMoney;
import io.jobwright.platform.pricing.TaxAmount;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Walks through every amount of a document. */
final class Amounts {

  private Amounts() {}

  /** Whether all are there, with exactly the decimals of their currency (BR-DEC-01 to -28). */
  static boolean areCanonical(DocumentMoney document, List<LineMoney> lines) {
    OptionalInt digits = digitsOf(document.currency());
    return digits.isPresent()
        && listsAreThere(document, lines)
        && Stream.concat(ofDocument(document), lines.stream().flatMap(Amounts::ofLine))
            .allMatch(amount -> amount != null && amount.scale() == digits.getAsInt());
  }

  private static OptionalInt digitsOf(String currency) {
    if (currency == null) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException unknown) {
      return OptionalInt.empty();
    }
  }

  private static boolean listsAreThere(DocumentMoney document, List<LineMoney> lines) {
    return document.taxBreakdown() != null
        && document.allowanceCharges() != null
        && lines.stream().map(LineMoney::taxes).allMatch(Objects::nonNull);
  }

  private static Stream<BigDecimal> ofDocument(DocumentMoney document) {
    return Stream.of(
            Stream.of(
                document.lineNet(),
                document.allowances(),
                document.charges(),
                document.taxExclusive(),
                document.tax(),
                document.taxInclusive(),
                document.prepaid(),
                document.rounding(),
                document.payable()),
            ofTaxes(document.taxBreakdown()),
            document.allowanceCharges().stream()
                .flatMap(item -> Stream.of(item.amount(), item.taxAmount())))
        .flatMap(amounts -> amounts);
  }

  private static Stream<BigDecimal> ofLine(LineMoney line) {
    return Stream.concat(
        Stream.of(line.net(), line.documentShare(), line.taxAmount(), line.gross()),
        ofTaxes(line.taxes()));
  }

  private static Stream<BigDecimal> ofTaxes(Collection<TaxAmount> taxes) {
    return taxes.stream()
        .flatMap(tax -> Stream.concat(Stream.of(tax.base()), tax.componentAmounts().stream()));
  }
}
