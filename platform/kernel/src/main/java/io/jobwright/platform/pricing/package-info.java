/**
 * The one calculator of money: {@link io.jobwright.platform.pricing.Pricing#price}. Terms and BT
 * numbers are those of EN 16931; what that norm leaves open is decided by the {@link
 * io.jobwright.platform.pricing.PricingPolicy} frozen on each document.
 *
 * <p>Four promises hold for every document, under every policy:
 *
 * <ul>
 *   <li>totals are sums of rounded amounts and are never rounded again (BR-CO-10 to BR-CO-16);
 *   <li>the figures of the lines add up exactly to the document;
 *   <li>the order of the lines changes nothing but their order;
 *   <li>a negated document has exactly the negated figures.
 * </ul>
 *
 * <p>Nothing here reads a clock, a database or a setting: same input, same figures.
 */
package io.jobwright.platform.pricing;
