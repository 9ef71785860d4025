/**
 * What inventory tells of its items and their stock, as far as quotes need it: a read model, never
 * the truth.
 */
package io.jobwright.quotes.catalogue;
