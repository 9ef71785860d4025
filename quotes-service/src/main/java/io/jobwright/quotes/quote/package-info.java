/**
 * Quotes: what we offer a client, priced. A core feature: {@link io.jobwright.quotes.quote.Quote}
 * and what it is made of hold the rules and know no framework but the mapping.
 */
package io.jobwright.quotes.quote;
