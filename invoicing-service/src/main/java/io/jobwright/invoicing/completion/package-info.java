/** Completed work becomes an invoice. */
package io.jobwright.invoicing.completion;
