/**
 * Events arrive at least once: each is entered in the inbox by the first statement of the
 * transaction that holds its effect, so that a second delivery does nothing.
 */
package io.jobwright.platform.inbox;
