/**
 * Runs what a request asks for: one transaction that holds the effect, its events and the answer
 * stored under the caller's key; alone or as an item of a batch.
 */
package io.jobwright.platform.command;
