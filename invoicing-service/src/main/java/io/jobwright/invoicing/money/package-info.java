/** The sums that the figures of every invoice must obey; plain functions without a database. */
package io.jobwright.invoicing.money;
