package io.jobwright.platform.pricing;

import java.util.Locale;

/**
 * A rule that an input breaks.
 *
 * @param position where, as the path of a JSON pointer without the leading slash: {@code
 *     lines/0/unitPrice}
 * @param detail in words, for the caller's developer
 */
public record PricingViolation(Code code, String position, String detail) {

  /** The rules. */
  public enum Code {
    /** An allowance or charge is either an amount or a percentage (with a base). */
    AMOUNT_OR_PERCENT_REQUIRED,
    /** More digits before the point than are stored. */
    AMOUNT_TOO_LARGE,
    CASH_ROUNDING_STEP_NOT_POSITIVE,
    CURRENCY_WITHOUT_MINOR_UNIT,
    /** A discount over the document takes off more than its lines come to. */
    DISCOUNT_EXCEEDS_LINES,
    LINE_ID_NOT_UNIQUE,
    PERCENT_OUT_OF_RANGE,
    PRICE_BASE_QUANTITY_NOT_POSITIVE,
    /** More is to be billed or credited than is left of the line. */
    QUANTITY_EXCEEDS_REMAINDER,
    /** A component is named twice, or the rate is not what the components charge together. */
    TAX_COMPONENTS_INCONSISTENT,
    /** The category charges tax: there is nothing to give a reason for. */
    TAX_EXEMPTION_NOT_ALLOWED,
    /** The category does not go with this rate. */
    TAX_RATE_NOT_ALLOWED,
    TOO_MANY_DECIMALS,
    /** BR-27: what is taken back has a negative quantity, never a negative price. */
    UNIT_PRICE_NEGATIVE;

    /** The code in messages to callers. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
