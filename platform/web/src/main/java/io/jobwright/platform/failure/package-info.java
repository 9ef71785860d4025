/**
 * Failures: every exception, the framework's included, becomes an answer after RFC 9457 here and
 * nowhere else.
 */
package io.jobwright.platform.failure;
