/**
 * Who is promised what.
 *
 * <p>A work order's reservations, one per stocked line, are a set: it has a status, a version that
 * grows with every answer given about it, and is asked for once. What is asked is always somewhere:
 * {@code asked = reserved + backordered + consumed + released}.
 *
 * <p><b>Order of locks</b>: balances of the items (see the ledger), then sets by work order, then
 * reservations. A set is opened before any lock, when nobody else can know of it.
 *
 * <p><b>Events out of order</b>: a cancellation that comes before its authorization leaves a
 * withdrawn set, and the late authorization is answered as released. A completion or a pick that
 * comes before its authorization becomes a dead letter, and the work order's later events wait
 * behind it: there is nothing it could truthfully take off the shelf.
 */
package io.jobwright.inventory.reservation;
