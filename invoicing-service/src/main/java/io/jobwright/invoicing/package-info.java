/** Invoices: what a completed job costs, numbered without gaps and never changed again. */
package io.jobwright.invoicing;
