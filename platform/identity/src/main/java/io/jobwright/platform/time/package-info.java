/** The clock, injected everywhere so that tests can move it. */
package io.jobwright.platform.time;
