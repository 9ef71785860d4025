package io.jobwright.platform.document.client;

import io.jobwright.platform.pricing.TaxCategory;

/**
 * Tax categories in which nothing is to pay and the invoice says why: those of BR-E-10 and its
 * like.
 */
public enum ExemptCategory {
  E,
  AE,
  K,
  G,
  O;

  public TaxCategory toTaxCategory() {
    return TaxCategory.valueOf(name());
  }
}
