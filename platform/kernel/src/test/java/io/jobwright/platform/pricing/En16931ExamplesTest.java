package io.jobwright.platform.pricing;

import static io.jobwright.platform.pricing.PricingExamples.amount;
import static io.jobwright.platform.pricing.PricingExamples.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The official example invoices, computed again from their lines. */
class En16931ExamplesTest {

  static Stream<Named<JsonNode>> examples() {
    try (InputStream file =
        En16931ExamplesTest.class.getResourceAsStream("/pricing/en16931.json")) {
      JsonNode examples = new ObjectMapper().readTree(file).get("examples");
      return stream(examples).map(example -> Named.of(example.get("source").asText(), example));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void allExamplesAreThereAndMeantToBeComputedInFull() {
    List<JsonNode> examples = examples().map(Named::getPayload).toList();
    assertEquals(9, examples.size());
    examples.forEach(example -> assertTrue(example.get("use").asText().startsWith("full:")));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyLineIsReproducedToTheCent(JsonNode example) {
    PricedDocument document = Pricing.price(document(example, PricingPolicy.DEFAULT));
    List<JsonNode> lines = stream(example.get("lines")).toList();
    assertEquals(lines.size(), document.lines().size());
    for (int i = 0; i < lines.size(); i++) {
      PricedLine priced = document.lines().get(i);
      assertAmount(lines.get(i).get("lineNet"), priced.figures().net());
      List<JsonNode> allowanceCharges = stream(lines.get(i).path("allowancesCharges")).toList();
      for (int j = 0; j < allowanceCharges.size(); j++) {
        assertAmount(
            allowanceCharges.get(j).get("amount"), priced.allowanceCharges().get(j).amount());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyRowOfTheTaxBreakdownIsReproducedToTheCent(JsonNode example) {
    PricedDocument document = Pricing.price(document(example, PricingPolicy.DEFAULT));
    assertEquals(example.get("vatBreakdown").size(), document.taxBreakdown().size());
    stream(example.get("vatBreakdown"))
        .forEach(
            expected -> {
              Tax tax = tax(expected.get("category"), expected.get("rate"));
              TaxAmount row =
                  document.taxBreakdown().stream()
                      .filter(candidate -> candidate.tax().equals(tax))
                      .findFirst()
                      .orElseThrow();
              assertAmount(expected.get("taxable"), row.base());
              assertAmount(expected.get("tax"), row.amount());
            });
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyTotalIsReproducedToTheCent(JsonNode example) {
    Totals totals = Pricing.price(document(example, PricingPolicy.DEFAULT)).totals();
    JsonNode expected = example.get("totals");
    assertAmount(expected.get("sumOfLineNet_BT106"), totals.lineNet());
    assertAmount(expected.get("sumOfAllowances_BT107"), totals.allowances());
    assertAmount(expected.get("sumOfCharges_BT108"), totals.charges());
    assertAmount(expected.get("totalWithoutVat_BT109"), totals.taxExclusive());
    assertAmount(taxTotal(example), totals.tax());
    assertAmount(expected.get("totalWithVat_BT112"), totals.taxInclusive());
    assertAmount(expected.get("paid_BT113"), totals.prepaid());
    assertAmount(expected.get("rounding_BT114"), totals.rounding());
    assertAmount(expected.get("due_BT115"), totals.payable());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void documentAllowancesAndChargesComeToTheStatedAmounts(JsonNode example) {
    PricedDocument document = Pricing.price(document(example, PricingPolicy.DEFAULT));
    List<JsonNode> expected = stream(example.get("documentAllowancesCharges")).toList();
    assertEquals(expected.size(), document.allowanceCharges().size());
    for (int i = 0; i < expected.size(); i++) {
      assertAmount(expected.get(i).get("amount"), document.allowanceCharges().get(i).amount());
    }
  }

  @Test
  void halfEvenGivesTheNorwegianExampleAnotherTax() {
    JsonNode norwegian =
        examples()
            .map(Named::getPayload)
            .filter(example -> example.get("number").asText().equals("TOSL108"))
            .findFirst()
            .orElseThrow();
    PricingPolicy halfEven = PricingPolicy.parse("v1/DOCUMENT/HALF_EVEN/EXCLUSIVE");
    TaxAmount halfUpRow =
        Pricing.price(document(norwegian, PricingPolicy.DEFAULT)).taxBreakdown().get(1);
    TaxAmount halfEvenRow = Pricing.price(document(norwegian, halfEven)).taxBreakdown().get(1);
    assertEquals(amount("365.13"), halfUpRow.amount());
    assertEquals(amount("365.12"), halfEvenRow.amount());
  }

  private static DocumentInput document(JsonNode example, PricingPolicy policy) {
    List<LineInput> lines = new ArrayList<>();
    for (JsonNode line : example.get("lines")) {
      lines.add(
          new LineInput(
              id(lines.size()),
              decimal(line.get("quantity")),
              decimal(line.get("netPrice")),
              decimal(line.get("priceBaseQuantity")),
              null,
              stream(line.path("allowancesCharges")).map(En16931ExamplesTest::terms).toList(),
              tax(line.get("taxCategory"), line.get("taxRate"))));
    }
    List<DocumentAllowanceCharge> allowanceCharges =
        stream(example.get("documentAllowancesCharges"))
            .map(
                item ->
                    new DocumentAllowanceCharge(
                        terms(item), tax(item.get("taxCategory"), item.get("taxRate"))))
            .toList();
    BigDecimal prepaid = decimal(example.get("totals").get("paid_BT113"));
    BigDecimal rounding = decimal(example.get("totals").get("rounding_BT114"));
    // The only rounded example is paid in whole kroner.
    BigDecimal step = rounding == null || rounding.signum() == 0 ? null : BigDecimal.ONE;
    return new DocumentInput(
        Currency.getInstance(example.get("currency").asText()),
        policy,
        lines,
        allowanceCharges,
        null,
        prepaid,
        step);
  }

  /** By per cent of the base where the example says so, although it states the amount as well. */
  private static AllowanceCharge terms(JsonNode item) {
    BigDecimal percent = decimal(item.get("percent"));
    return new AllowanceCharge(
        item.get("charge").asBoolean(),
        percent == null ? decimal(item.get("amount")) : null,
        percent,
        decimal(item.get("base")),
        item.get("reason").asText(),
        item.path("reasonCode").asText(null));
  }

  private static Tax tax(JsonNode category, JsonNode rate) {
    return Tax.of(TaxCategory.valueOf(category.asText()), decimal(rate));
  }

  private static JsonNode taxTotal(JsonNode example) {
    return stream(example.get("taxTotals"))
        .filter(total -> total.get("currency").equals(example.get("currency")))
        .findFirst()
        .orElseThrow()
        .get("amount");
  }

  /** An amount that the example leaves out is zero. */
  private static void assertAmount(JsonNode expected, BigDecimal actual) {
    assertNotNull(actual);
    assertEquals(2, actual.scale());
    BigDecimal stated = expected == null ? BigDecimal.ZERO : decimal(expected);
    assertEquals(0, stated.compareTo(actual), () -> stated + " but was " + actual);
  }

  private static BigDecimal decimal(JsonNode text) {
    return text == null ? null : new BigDecimal(text.asText());
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
