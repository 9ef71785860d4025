/**
 * From an offer to a decision: sending, the public link, approval and refusal, and what others hear
 * of them.
 */
package io.jobwright.quotes.approval;
