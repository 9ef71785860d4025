/** The identities every document's figures obey; pure. */
package io.jobwright.invoicing.money;
