/**
 * Events leave through a table: written in the transaction of the change, sent to Kafka by the
 * relay once that transaction has committed, in order per aggregate, at least once.
 */
package io.jobwright.platform.outbox;
