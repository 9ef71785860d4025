package io.jobwright.platform.pricing;

/**
 * Why no tax is charged.
 *
 * @param code VATEX code (BT-121), may be null
 * @param reason in words (BT-120), may be null
 */
public record TaxExemption(String code, String reason) {

  boolean saysNothing() {
    return isBlank(code) && isBlank(reason);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
