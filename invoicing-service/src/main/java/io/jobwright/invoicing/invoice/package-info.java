/** Invoices as they are kept and shown: the aggregate, its lines, and reading them. */
package io.jobwright.invoicing.invoice;
