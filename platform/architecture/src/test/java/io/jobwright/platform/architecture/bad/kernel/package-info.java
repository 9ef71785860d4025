/** As if it were the kernel. */
package io.jobwright.platform.architecture.bad.kernel;
