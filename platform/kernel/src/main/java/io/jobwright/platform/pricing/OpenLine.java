package io.jobwright.platform.pricing;

import io.jobwright.platform.pricing.PricingViolation.Code;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * What is still open of an agreed line: the part not yet billed, or of a billed line the part not
 * yet credited. A part of the quantity takes its share of every open figure; the last part takes
 * the rest. So the parts add up to the agreed figures whatever the quantity is cut into.
 *
 * @param quantity open; has the sign of the agreed quantity
 * @param figures open
 */
public record OpenLine(BigDecimal quantity, LineFigures figures) {

  public OpenLine {
    Objects.requireNonNull(figures, "figures");
    quantity = Decimals.canonical(quantity);
  }

  /**
   * The figures of the next part.
   *
   * @param part quantity of the part, of the same sign as the open quantity
   * @param mode of the document's policy
   * @throws PricingRejected if the part is larger than what is open
   */
  public LineFigures part(BigDecimal part, RoundingMode mode) {
    requireOpen(part);
    if (part.compareTo(quantity) == 0) {
      return figures;
    }
    return figures.map(figure -> figure.multiply(part).divide(quantity, figure.scale(), mode));
  }

  /** What is open after a part with these figures. */
  public OpenLine minus(BigDecimal part, LineFigures billed) {
    requireOpen(part);
    return new OpenLine(quantity.subtract(part), figures.minus(billed));
  }

  private void requireOpen(BigDecimal part) {
    boolean otherSign = part.signum() * quantity.signum() < 0;
    if (otherSign || part.abs().compareTo(quantity.abs()) > 0) {
      throw new PricingRejected(
          Code.QUANTITY_EXCEEDS_REMAINDER,
          "quantity",
          "Only " + quantity.toPlainString() + " is left of the line");
    }
  }
}
