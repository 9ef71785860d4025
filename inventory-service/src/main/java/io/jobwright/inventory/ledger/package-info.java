/**
 * The ledger of stock and its balances.
 *
 * <p>Every change of stock is an append-only movement that names the document line behind it. The
 * balance of an item at a location is a row that changes in the same transaction: on hand is the
 * sum of the movements, reserved the sum of the open reservations, and the database refuses a
 * balance with more reserved than there is.
 *
 * <p><b>Locks.</b> Who changes an item's stock, or decides on it, locks the item's balance at the
 * tenant's default location, and those of other locations after it is read to be changed; rows in
 * the order of item and location. So changes of one item follow one another, the total told to
 * others is exact and its version grows, and two transactions with the same items in a different
 * order wait instead of deadlocking. Balances are locked before anything of a reservation is.
 */
package io.jobwright.inventory.ledger;
