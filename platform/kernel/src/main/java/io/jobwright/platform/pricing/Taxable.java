package io.jobwright.platform.pricing;

import java.math.BigDecimal;

/** What has a tax of its own: a line, or an allowance or charge of the document. */
sealed interface Taxable permits LineAmount, Adjustment {

  Tax tax();

  /**
   * What it adds to the document: an allowance is negative. Contains tax if the prices of the
   * document do.
   */
  BigDecimal effect();
}
