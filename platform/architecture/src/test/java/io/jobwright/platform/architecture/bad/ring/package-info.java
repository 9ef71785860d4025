/** Knows the package {@code chain}, which knows this one. */
package io.jobwright.platform.architecture.bad.ring;
