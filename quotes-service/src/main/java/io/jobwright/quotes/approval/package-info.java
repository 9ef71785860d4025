/**
 * Sending a quote and deciding it: the public link, approval, refusal, withdrawal, and the events
 * that tell of them.
 */
package io.jobwright.quotes.approval;
