/** Goods that arrive: they enter the ledger, and backorders are filled in the same transaction. */
package io.jobwright.inventory.receipt;
