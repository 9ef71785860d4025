/** The issue of invoices: number, dates and immutability. */
package io.jobwright.invoicing.issue;
