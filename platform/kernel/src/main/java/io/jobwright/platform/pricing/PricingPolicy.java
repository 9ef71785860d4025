package io.jobwright.platform.pricing;

import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tenant may choose about the calculation. Frozen on each document as {@link #toString()}; a
 * document is never computed again under another policy.
 *
 * @param level where tax is rounded
 * @param mode HALF_UP (away from zero) or HALF_EVEN, used for every rounding of the document
 * @param pricesIncludeTax whether unit prices, discounts, allowances and charges contain the tax
 * @param calculatorVersion version of the rules; a later version never changes an earlier one
 */
public record PricingPolicy(
    RoundingLevel level, RoundingMode mode, boolean pricesIncludeTax, int calculatorVersion) {

  /** Where tax is rounded. */
  public enum RoundingLevel {
    /** Once per document and tax: base of that tax × rate, as EN 16931 has it (BR-CO-17). */
    DOCUMENT,
    /** Each line, and each allowance or charge of the document, by itself. */
    LINE
  }

  /** The rules this code knows. */
  public static final int CURRENT_VERSION = 1;

  public static final PricingPolicy DEFAULT =
      new PricingPolicy(RoundingLevel.DOCUMENT, RoundingMode.HALF_UP, false, CURRENT_VERSION);

  private static final Pattern FORM =
      Pattern.compile("v([1-9][0-9]{0,3})/(DOCUMENT|LINE)/(HALF_UP|HALF_EVEN)/(EX|IN)CLUSIVE");

  /**
   * @throws IllegalArgumentException for another rounding mode or an unknown version
   */
  public PricingPolicy {
    Objects.requireNonNull(level, "level");
    if (mode != RoundingMode.HALF_UP && mode != RoundingMode.HALF_EVEN) {
      throw new IllegalArgumentException("Not a rounding mode for money: " + mode);
    }
    if (calculatorVersion != CURRENT_VERSION) {
      throw new IllegalArgumentException("Unknown calculator version " + calculatorVersion);
    }
  }

  /**
   * Reads the form written by {@link #toString()}.
   *
   * @throws IllegalArgumentException if it is not that form or an unknown version
   */
  public static PricingPolicy parse(String form) {
    Matcher parts = FORM.matcher(form);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a pricing policy: " + form);
    }
    return new PricingPolicy(
        RoundingLevel.valueOf(parts.group(2)),
        RoundingMode.valueOf(parts.group(3)),
        parts.group(4).equals("IN"),
        Integer.parseInt(parts.group(1)));
  }

  /** The stored form, for example {@code v1/DOCUMENT/HALF_UP/EXCLUSIVE}. */
  @Override
  public String toString() {
    return "v%d/%s/%s/%s"
        .formatted(calculatorVersion, level, mode, pricesIncludeTax ? "INCLUSIVE" : "EXCLUSIVE");
  }
}
