/**
 * The offer and what becomes of it: sending a quote, its document and public link, and approval,
 * refusal, withdrawal and expiry.
 */
package io.jobwright.quotes.offer;
