package io.jobwright.platform.pricing;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One of several taxes charged together, for example GST and QST. Each is rounded by itself.
 *
 * @param id the tenant's name of it, unique within the tax
 * @param rate per cent
 * @param compound whether the rounded tax of the components before it is part of its base
 */
public record TaxComponent(String id, BigDecimal rate, boolean compound) {

  public TaxComponent {
    Objects.requireNonNull(id, "id");
    rate = Decimals.canonical(rate);
  }
}
