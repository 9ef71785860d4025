package io.jobwright.platform.pricing;

import java.util.List;
import java.util.UUID;

/**
 * A line with its figures.
 *
 * @param allowanceCharges of the line itself, already contained in its net amount
 */
public record PricedLine(
    UUID lineId, LineFigures figures, List<PricedAllowanceCharge> allowanceCharges) {

  public PricedLine {
    allowanceCharges = List.copyOf(allowanceCharges);
  }

  public PricedLine negate() {
    return new PricedLine(
        lineId,
        figures.negate(),
        allowanceCharges.stream().map(PricedAllowanceCharge::negate).toList());
  }
}
