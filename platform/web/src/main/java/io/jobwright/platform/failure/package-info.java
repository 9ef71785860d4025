/**
 * Exceptions become answers here and nowhere else: RFC 9457, also for what the framework raises.
 */
package io.jobwright.platform.failure;
