package io.jobwright.platform.pricing;

import java.math.BigDecimal;

/** Tax category code (BT-118, BT-151): the part of UNCL5305 that EN 16931 uses. */
public enum TaxCategory {
  /** Standard rate, reduced rates included. */
  S(Rate.POSITIVE, false),
  /** Zero rated goods. */
  Z(Rate.ZERO, false),
  /** Exempt from tax. */
  E(Rate.ZERO, true),
  /** Reverse charge. */
  AE(Rate.ZERO, true),
  /** Intra-community supply. */
  K(Rate.ZERO, true),
  /** Export outside the EU. */
  G(Rate.ZERO, true),
  /** Not subject to tax; has no rate at all, which we store as 0. */
  O(Rate.ZERO, true),
  /** Canary Islands general indirect tax (IGIC). */
  L(Rate.ANY, false),
  /** Tax for production, services and importation in Ceuta and Melilla (IPSI). */
  M(Rate.ANY, false);

  private enum Rate {
    POSITIVE,
    ZERO,
    ANY
  }

  private final Rate rate;
  private final boolean exemptionAllowed;

  TaxCategory(Rate rate, boolean exemptionAllowed) {
    this.rate = rate;
    this.exemptionAllowed = exemptionAllowed;
  }

  /** BR-S-05, BR-Z-05, BR-E-05, BR-AE-05, BR-IC-05, BR-G-05, BR-AF-05, BR-AG-05. */
  public boolean allowsRate(BigDecimal percent) {
    return switch (rate) {
      case POSITIVE -> percent.signum() > 0;
      case ZERO -> percent.signum() == 0;
      case ANY -> percent.signum() >= 0;
    };
  }

  /** Whether an exemption reason goes with it (BR-E-10 and its like) or must not (BR-S-10). */
  public boolean allowsExemption() {
    return exemptionAllowed;
  }
}
