package io.jobwright.platform.pricing;

import static io.jobwright.platform.pricing.PricingExamples.EUR;
import static io.jobwright.platform.pricing.PricingExamples.S12;
import static io.jobwright.platform.pricing.PricingExamples.S25;
import static io.jobwright.platform.pricing.PricingExamples.amount;
import static io.jobwright.platform.pricing.PricingExamples.document;
import static io.jobwright.platform.pricing.PricingExamples.id;
import static io.jobwright.platform.pricing.PricingExamples.line;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jobwright.platform.pricing.PricingViolation.Code;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that has no meaning as money. */
class PricingRejectedTest {

  private static final BigDecimal FREIGHT = amount("1");

  static Stream<Arguments> badInput() {
    return Stream.of(badLines(), badTaxes(), badAllowanceCharges(), badDocuments(), tooLarge())
        .flatMap(cases -> cases);
  }

  private static Stream<Arguments> badLines() {
    return Stream.of(
        bad(Code.TOO_MANY_DECIMALS, "lines/0/quantity", single("1.0000001", "1")),
        bad(Code.TOO_MANY_DECIMALS, "lines/0/unitPrice", single("1", "0.1234567")),
        bad(Code.TOO_MANY_DECIMALS, "lines/0/unitPrice", single("1", "1E-30")),
        bad(Code.AMOUNT_TOO_LARGE, "lines/0/quantity", single("10000000000000", "0")),
        bad(Code.AMOUNT_TOO_LARGE, "lines/0/quantity", single("-10000000000000", "0")),
        bad(Code.AMOUNT_TOO_LARGE, "lines/0/unitPrice", single("0", "1E+13")),
        bad(Code.UNIT_PRICE_NEGATIVE, "lines/0/unitPrice", single("1", "-0.01")),
        bad(
            Code.PRICE_BASE_QUANTITY_NOT_POSITIVE,
            "lines/0/priceBaseQuantity",
            single("1", "1").withPriceBaseQuantity(amount("0"))),
        bad(
            Code.PRICE_BASE_QUANTITY_NOT_POSITIVE,
            "lines/0/priceBaseQuantity",
            single("1", "1").withPriceBaseQuantity(amount("-1"))),
        bad(
            Code.TOO_MANY_DECIMALS,
            "lines/0/priceBaseQuantity",
            single("1", "1").withPriceBaseQuantity(amount("0.0000001"))),
        bad(
            Code.PERCENT_OUT_OF_RANGE,
            "lines/0/discountPercent",
            single("1", "1").withDiscountPercent(amount("100.000001"))),
        bad(
            Code.PERCENT_OUT_OF_RANGE,
            "lines/0/discountPercent",
            single("1", "1").withDiscountPercent(amount("-0.1"))),
        bad(
            Code.TOO_MANY_DECIMALS,
            "lines/0/discountPercent",
            single("1", "1").withDiscountPercent(amount("3.1415926"))));
  }

  private static Stream<Arguments> badTaxes() {
    TaxComponent gst = new TaxComponent("GST", amount("5"), false);
    TaxExemption exemption = new TaxExemption("VATEX-EU-F", null);
    return Stream.of(
        badTax(Code.TAX_RATE_NOT_ALLOWED, "rate", Tax.of(TaxCategory.S, amount("0.00"))),
        badTax(Code.TAX_RATE_NOT_ALLOWED, "rate", Tax.of(TaxCategory.Z, amount("1"))),
        badTax(Code.TAX_RATE_NOT_ALLOWED, "rate", Tax.of(TaxCategory.E, amount("1"))),
        badTax(Code.TAX_RATE_NOT_ALLOWED, "rate", Tax.of(TaxCategory.AE, amount("25"))),
        badTax(Code.TAX_RATE_NOT_ALLOWED, "rate", Tax.of(TaxCategory.K, amount("25"))),
        badTax(Code.TAX_RATE_NOT_ALLOWED, "rate", Tax.of(TaxCategory.G, amount("25"))),
        badTax(Code.TAX_RATE_NOT_ALLOWED, "rate", Tax.of(TaxCategory.O, amount("25"))),
        badTax(Code.TAX_RATE_NOT_ALLOWED, "rate", Tax.of(TaxCategory.L, amount("-7"))),
        badTax(Code.PERCENT_OUT_OF_RANGE, "rate", Tax.of(TaxCategory.M, amount("-7"))),
        badTax(Code.PERCENT_OUT_OF_RANGE, "rate", Tax.of(TaxCategory.S, amount("100.01"))),
        badTax(Code.TOO_MANY_DECIMALS, "rate", Tax.of(TaxCategory.S, amount("9.9750001"))),
        badTax(
            Code.TAX_EXEMPTION_NOT_ALLOWED,
            "exemption",
            new Tax(TaxCategory.S, amount("25"), List.of(), exemption)),
        badTax(Code.TAX_EXEMPTION_NOT_ALLOWED, "exemption", Tax.exempt(TaxCategory.Z, exemption)),
        badTax(
            Code.TAX_COMPONENTS_INCONSISTENT,
            "rate",
            new Tax(TaxCategory.S, amount("6"), List.of(gst), null)),
        badTax(
            Code.TAX_COMPONENTS_INCONSISTENT,
            "components/1/id",
            Tax.ofComponents(List.of(gst, gst))),
        badTax(
            Code.PERCENT_OUT_OF_RANGE,
            "components/0/rate",
            Tax.ofComponents(List.of(new TaxComponent("X", amount("-5"), false), gst))),
        badTax(
            Code.TAX_RATE_NOT_ALLOWED,
            "rate",
            new Tax(TaxCategory.E, amount("5"), List.of(gst), null)));
  }

  private static Stream<Arguments> badAllowanceCharges() {
    return Stream.of(
        badTerms(Code.AMOUNT_OR_PERCENT_REQUIRED, "", null, null, null),
        badTerms(Code.AMOUNT_OR_PERCENT_REQUIRED, "", "1", "1", null),
        badTerms(Code.AMOUNT_OR_PERCENT_REQUIRED, "/base", "1", null, "100"),
        badTerms(Code.TOO_MANY_DECIMALS, "/amount", "1.001", null, null),
        badTerms(Code.TOO_MANY_DECIMALS, "/base", null, "5", "1.001"),
        badTerms(Code.AMOUNT_TOO_LARGE, "/amount", "1000000000000000", null, null),
        badTerms(Code.PERCENT_OUT_OF_RANGE, "/percent", null, "101", null),
        badTerms(Code.PERCENT_OUT_OF_RANGE, "/percent", null, "-1", null),
        bad(
            Code.TOO_MANY_DECIMALS,
            "allowanceCharges/0/amount",
            document()
                .withAllowanceCharges(
                    List.of(
                        new DocumentAllowanceCharge(
                            AllowanceCharge.charge(amount("0.005"), "Freight"), S25)))),
        bad(
            Code.TAX_RATE_NOT_ALLOWED,
            "allowanceCharges/0/tax/rate",
            document()
                .withAllowanceCharges(
                    List.of(
                        new DocumentAllowanceCharge(
                            AllowanceCharge.charge(FREIGHT, "Freight"),
                            Tax.of(TaxCategory.S, amount("0")))))));
  }

  private static Stream<Arguments> badDocuments() {
    DocumentInput hundred = document(single("1", "100"), line(2, "-1", "20", S12));
    return Stream.of(
        bad(
            Code.LINE_ID_NOT_UNIQUE,
            "lines/2/lineId",
            document(line(1, "1", "1", S25), line(2, "1", "1", S25), line(1, "1", "1", S12))),
        bad(
            Code.CURRENCY_WITHOUT_MINOR_UNIT,
            "currency",
            DocumentInput.of(Currency.getInstance("XAU"), PricingPolicy.DEFAULT, List.of())),
        bad(
            Code.TOO_MANY_DECIMALS,
            "lines/0/allowanceCharges/0/amount",
            DocumentInput.of(
                Currency.getInstance("JPY"),
                PricingPolicy.DEFAULT,
                List.of(
                    single("1", "1")
                        .withAllowanceCharges(AllowanceCharge.charge(amount("0.5"), "Half"))))),
        bad(Code.TOO_MANY_DECIMALS, "prepaid", hundred.withPrepaid(amount("1.001"))),
        bad(Code.AMOUNT_TOO_LARGE, "prepaid", hundred.withPrepaid(amount("-1000000000000000"))),
        bad(
            Code.CASH_ROUNDING_STEP_NOT_POSITIVE,
            "cashRoundingStep",
            hundred.withCashRoundingStep(amount("0"))),
        bad(
            Code.TOO_MANY_DECIMALS,
            "cashRoundingStep",
            hundred.withCashRoundingStep(amount("0.005"))),
        bad(
            Code.AMOUNT_OR_PERCENT_REQUIRED,
            "discount",
            hundred.withDiscount(new DocumentDiscount(null, null, "Nothing", null))),
        bad(
            Code.PERCENT_OUT_OF_RANGE,
            "discount/percent",
            hundred.withDiscount(DocumentDiscount.ofPercent(amount("100.5"), "Too much"))),
        bad(
            Code.DISCOUNT_EXCEEDS_LINES,
            "discount",
            hundred.withDiscount(DocumentDiscount.ofAmount(amount("80.01"), "Too much"))),
        bad(
            Code.DISCOUNT_EXCEEDS_LINES,
            "discount",
            hundred.withDiscount(DocumentDiscount.ofAmount(amount("-1"), "Wrong way"))),
        bad(
            Code.DISCOUNT_EXCEEDS_LINES,
            "discount",
            document().withDiscount(DocumentDiscount.ofAmount(amount("1"), "Of nothing"))));
  }

  private static Stream<Arguments> tooLarge() {
    return Stream.of(
        bad(Code.AMOUNT_TOO_LARGE, "lines/0", single("10000000000", "100000")),
        bad(Code.AMOUNT_TOO_LARGE, "lines/0", single("9999999999", "99999.99")),
        bad(
            Code.AMOUNT_TOO_LARGE,
            "lines",
            document(single("10000000000", "60000"), line(2, "10000000000", "60000", S25))),
        bad(
            Code.AMOUNT_TOO_LARGE,
            "allowanceCharges",
            document(single("1", "1"))
                .withAllowanceCharges(
                    List.of(
                        new DocumentAllowanceCharge(
                            AllowanceCharge.charge(amount("999999999999999"), "A"), S25),
                        new DocumentAllowanceCharge(
                            AllowanceCharge.charge(amount("999999999999999"), "B"), S25)))));
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void badInputIsRejectedWithACodeAndAPosition(Code code, String position, DocumentInput input) {
    PricingRejected rejected = assertThrows(PricingRejected.class, () -> Pricing.price(input));
    Set<String> found =
        rejected.violations().stream()
            .map(violation -> violation.code() + " " + violation.position())
            .collect(Collectors.toSet());
    assertTrue(found.contains(code + " " + position), found::toString);
    rejected.violations().forEach(violation -> assertTrue(violation.detail().length() > 10));
  }

  @Test
  void everyRuleIsBrokenBySomeBadInput() {
    Set<Code> unused = EnumSet.allOf(Code.class);
    badInput().forEach(arguments -> unused.remove((Code) arguments.get()[0]));
    // That one is OpenLine's.
    assertEquals(Set.of(Code.QUANTITY_EXCEEDS_REMAINDER), unused);
  }

  @Test
  void allBrokenRulesAreToldAtOnce() {
    PricingRejected rejected =
        assertThrows(
            PricingRejected.class,
            () ->
                Pricing.price(
                    document(
                        single("0.0000001", "-1"),
                        line(2, "1", "1", Tax.of(TaxCategory.S, BigDecimal.ZERO)))));
    assertEquals(
        List.of("lines/0/quantity", "lines/0/unitPrice", "lines/1/tax/rate"),
        rejected.violations().stream().map(PricingViolation::position).toList());
    assertTrue(rejected.getMessage().startsWith("lines/0/quantity: "));
    assertEquals("too_many_decimals", rejected.violations().getFirst().code().wireName());
  }

  @Test
  void theLargestAmountsAndTheFinestQuantitiesAreAccepted() {
    Tax zero = Tax.of(TaxCategory.Z, BigDecimal.ZERO);
    PricedDocument document =
        Pricing.price(
            document(
                line(1, "9999999999999.999999", "0.000001", zero),
                line(2, "1000000000", "999999.989999", zero)));
    assertEquals(amount("999999989999000.00"), document.lines().get(1).figures().net());
    assertDoesNotThrow(
        () -> Pricing.price(document(single("1", "1")).withPrepaid(amount("999999999999999.99"))));
  }

  @Test
  void needlessZerosAreNotDecimals() {
    LineInput line =
        single("1.000000000", "10.0000000")
            .withAllowanceCharges(AllowanceCharge.charge(amount("1.0000"), "Fee"))
            .withDiscountPercent(amount("50.00000000"));
    assertEquals(amount("6.00"), Pricing.price(document(line)).lines().getFirst().figures().net());
    DocumentInput yen =
        DocumentInput.of(Currency.getInstance("JPY"), PricingPolicy.DEFAULT, List.of(line));
    assertEquals(amount("6"), Pricing.price(yen).lines().getFirst().figures().net());
  }

  @Test
  void absurdExponentsDoNotReachTheArithmetic() {
    assertThrows(IllegalArgumentException.class, () -> single("1E+999999999", "1"));
    assertThrows(IllegalArgumentException.class, () -> single("0E-999999999", "1"));
    assertThrows(
        IllegalArgumentException.class, () -> Tax.of(TaxCategory.S, amount("1E-999999999")));
  }

  private static LineInput single(String quantity, String unitPrice) {
    return line(1, quantity, unitPrice, S25);
  }

  private static Arguments bad(Code code, String position, DocumentInput input) {
    return arguments(code, position, input);
  }

  private static Arguments bad(Code code, String position, LineInput line) {
    return bad(code, position, document(line));
  }

  private static Arguments badTax(Code code, String field, Tax tax) {
    LineInput line = LineInput.of(id(1), BigDecimal.ONE, BigDecimal.ONE, tax);
    return bad(code, "lines/0/tax/" + field, document(line));
  }

  private static Arguments badTerms(Code code, String field, String... amountPercentBase) {
    BigDecimal[] figures =
        Arrays.stream(amountPercentBase)
            .map(text -> text == null ? null : new BigDecimal(text))
            .toArray(BigDecimal[]::new);
    AllowanceCharge terms =
        new AllowanceCharge(false, figures[0], figures[1], figures[2], "Reason", null);
    LineInput line =
        single("1", "1").withAllowanceCharges(AllowanceCharge.charge(FREIGHT, "Good"), terms);
    DocumentInput input = DocumentInput.of(EUR, PricingPolicy.DEFAULT, List.of(line));
    return bad(code, "lines/0/allowanceCharges/1" + field, input);
  }
}
