/**
 * A read model of inventory's items and their stock, as far as quotes need them. Inventory decides;
 * what is here may be a moment old.
 */
package io.jobwright.quotes.catalogue;
