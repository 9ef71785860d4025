/** What lines come to, for callers that want to know before they make anything. */
package io.jobwright.quotes.pricing;
