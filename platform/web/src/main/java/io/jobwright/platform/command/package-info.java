/**
 * Commands: each request that changes something runs in one transaction, which holds the effect,
 * its events and the answer stored under the caller's key. A batch runs many of them.
 */
package io.jobwright.platform.command;
