/** Knows the package {@code ring}, which knows this one. */
package io.jobwright.platform.architecture.bad.chain;
