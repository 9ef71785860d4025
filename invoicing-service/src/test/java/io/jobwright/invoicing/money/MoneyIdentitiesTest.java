package io.jobwright.invoicing.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.invoicing.PricedJob;
import io.jobwright.platform.json.StrictJson;
import io.jobwright.platform.pricing.AllowanceCharge;
import io.jobwright.platform.pricing.DocumentAllowanceCharge;
import io.jobwright.platform.pricing.DocumentDiscount;
import io.jobwright.platform.pricing.DocumentInput;
import io.jobwright.platform.pricing.LineInput;
import io.jobwright.platform.pricing.PricingPolicy;
import io.jobwright.platform.pricing.PricingPolicy.RoundingLevel;
import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyIdentitiesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final BigDecimal CENT = new BigDecimal("0.01");

  /** Quantities, prices and terms, which no identity ties together. */
  private static final Set<String> NOT_AMOUNTS =
      Set.of(
          "quantity",
          "unit",
          "unitPrice",
          "priceBaseQuantity",
          "discountPercent",
          "terms",
          "currency",
          "pricingPolicy");

  static {
    StrictJson.configure(JSON);
  }

  @Test
  void theFiguresOfTheCalculatorAddUp() {
    PricedJob job = PricedJob.pipesFittedWithDiscount();
    assertEquals(new BigDecimal("795.93"), job.money().payable());
    assertEquals(List.of(), MoneyIdentities.broken(job.money(), job.lines()));
  }

  @Test
  void whateverTheCalculatorGivesAddsUp() {
    Random random = new Random(20261123);
    for (int i = 0; i < 2_000; i++) {
      DocumentInput input = randomDocument(random);
      PricedJob job = PricedJob.price(input);
      assertEquals(
          List.of(), MoneyIdentities.broken(job.money(), job.lines()), () -> input.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/money/lineNet,            BR_CO_10 BR_CO_13",
    "/money/allowances,         BR_CO_11 BR_CO_13 SUM_OF_SHARES",
    "/money/charges,            BR_CO_12 BR_CO_13 SUM_OF_SHARES",
    "/money/taxExclusive,       BR_CO_13 BR_CO_15",
    "/money/tax,                BR_CO_14 BR_CO_15 SUM_OF_TAX",
    "/money/taxInclusive,       BR_CO_15 BR_CO_16 SUM_OF_GROSS",
    "/money/prepaid,            BR_CO_16",
    "/money/rounding,           BR_CO_16",
    "/money/payable,            BR_CO_16",
    "/lines/0/net,              BR_CO_10 LINE_GROSS LINE_TAXES",
    "/lines/0/documentShare,    LINE_GROSS LINE_TAXES SUM_OF_SHARES",
    "/lines/0/taxAmount,        LINE_GROSS LINE_TAXES SUM_OF_TAX",
    "/lines/0/gross,            LINE_GROSS SUM_OF_GROSS",
    "/lines/0/taxes/0/base,     LINE_TAXES BREAKDOWN",
    "/money/taxBreakdown/0/base,BREAKDOWN"
  })
  void aCentTooMuchBreaksTheRulesOfThatFigure(String pointer, String rules) {
    JsonNode job = JSON.valueToTree(PricedJob.pipesFittedWithDiscount());
    addACent(job, pointer);
    assertEquals(Arrays.stream(rules.split(" ")).map(MoneyIdentity::valueOf).toList(), broken(job));
  }

  @Test
  void aCentInAnyAmountOfAnyDocumentIsNoticed() {
    Random random = new Random(42);
    for (int i = 0; i < 30; i++) {
      JsonNode job = JSON.valueToTree(PricedJob.price(randomDocument(random)));
      List<String> amounts = new ArrayList<>();
      collectAmounts(job, "", amounts);
      assertTrue(amounts.size() >= 15, () -> "few amounts: " + amounts);
      for (String amount : amounts) {
        JsonNode wrong = job.deepCopy();
        addACent(wrong, amount);
        assertFalse(broken(wrong).isEmpty(), () -> "nobody noticed " + amount + " in " + wrong);
      }
    }
  }

  @Test
  void anAmountWithOtherDecimalsThanItsCurrencyIsNoAmount() {
    ObjectNode job = JSON.valueToTree(PricedJob.pipesFittedWithDiscount());
    ((ObjectNode) job.get("money")).put("payable", "795.930");
    assertEquals(List.of(MoneyIdentity.BR_DEC), broken(job));
  }

  @Test
  void anAbsentAmountOrAnUnknownCurrencyIsNoAmount() {
    ObjectNode absent = JSON.valueToTree(PricedJob.pipesFittedWithDiscount());
    ((ObjectNode) absent.at("/lines/1")).remove("gross");
    assertEquals(List.of(MoneyIdentity.BR_DEC), broken(absent));

    ObjectNode noTaxes = JSON.valueToTree(PricedJob.pipesFittedWithDiscount());
    ((ObjectNode) noTaxes.at("/lines/1")).remove("taxes");
    assertEquals(List.of(MoneyIdentity.BR_DEC), broken(noTaxes));

    ObjectNode unknown = JSON.valueToTree(PricedJob.pipesFittedWithDiscount());
    ((ObjectNode) unknown.get("money")).put("currency", "ABC");
    assertEquals(List.of(MoneyIdentity.BR_DEC), broken(unknown));
  }

  @Test
  void theProblemNamesEveryBrokenRule() {
    JsonNode job = JSON.valueToTree(PricedJob.pipesFittedWithDiscount());
    addACent(job, "/money/taxInclusive");
    PricedJob wrong = read(job);
    Problem problem =
        assertThrows(Problem.class, () -> MoneyIdentities.require(wrong.money(), wrong.lines()));
    assertEquals(ProblemType.FIGURES_INCONSISTENT, problem.type());
    assertEquals(
        List.of("BR-CO-15", "BR-CO-16", "SUM-OF-GROSS"),
        problem.errors().stream().map(error -> error.code()).toList());
    assertTrue(problem.getMessage().contains("BR-CO-15: BT-112 is BT-109 + BT-110"));
  }

  private static void addACent(JsonNode job, String pointer) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = job.at(pointer.substring(0, slash));
    String wrong = new BigDecimal(job.at(pointer).asText()).add(CENT).toPlainString();
    String field = pointer.substring(slash + 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(field), JSON.getNodeFactory().textNode(wrong));
    } else {
      ((ObjectNode) parent).put(field, wrong);
    }
  }

  private static void collectAmounts(JsonNode node, String at, List<String> found) {
    if (node.isTextual()) {
      found.add(at);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collectAmounts(node.get(i), at + "/" + i, found);
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      boolean tax = field.getKey().equals("tax") && field.getValue().isObject();
      // Of an allowance only the amount counts: its tax is a part of the breakdown.
      boolean besideTheAmount =
          at.startsWith("/money/allowanceCharges")
              && Set.of("base", "taxAmount").contains(field.getKey());
      if (!NOT_AMOUNTS.contains(field.getKey()) && !tax && !besideTheAmount) {
        collectAmounts(field.getValue(), at + "/" + field.getKey(), found);
      }
    }
  }

  private static List<MoneyIdentity> broken(JsonNode job) {
    PricedJob read = read(job);
    return MoneyIdentities.broken(read.money(), read.lines());
  }

  private static PricedJob read(JsonNode job) {
    try {
      return JSON.treeToValue(job, PricedJob.class);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException(bug);
    }
  }

  private static DocumentInput randomDocument(Random random) {
    List<Tax> taxes = List.of(PricedJob.TWENTY, PricedJob.TEN);
    List<LineInput> lines = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(6); i++) {
      lines.add(
          LineInput.of(
                  new UUID(7, i),
                  BigDecimal.valueOf(1 + random.nextInt(50_000), 3),
                  BigDecimal.valueOf(random.nextInt(500_000), 3),
                  taxes.get(random.nextInt(2)))
              .withDiscountPercent(BigDecimal.valueOf(random.nextInt(30))));
    }
    PricingPolicy policy =
        new PricingPolicy(
            random.nextBoolean() ? RoundingLevel.DOCUMENT : RoundingLevel.LINE,
            random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN,
            random.nextBoolean(),
            PricingPolicy.CURRENT_VERSION);
    DocumentInput input = DocumentInput.of(Currency.getInstance("EUR"), policy, lines);
    if (random.nextBoolean()) {
      input = input.withDiscount(DocumentDiscount.ofPercent(new BigDecimal("7.5"), "Friend"));
    }
    if (random.nextBoolean()) {
      input =
          input.withAllowanceCharges(
              List.of(
                  new DocumentAllowanceCharge(
                      AllowanceCharge.charge(new BigDecimal("12.34"), "Freight"),
                      taxes.get(random.nextInt(2)))));
    }
    if (random.nextInt(4) == 0) {
      input = input.withCashRoundingStep(new BigDecimal("0.05"));
    }
    return random.nextInt(5) == 0 ? input.negate() : input;
  }
}
