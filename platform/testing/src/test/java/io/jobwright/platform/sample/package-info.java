/** A service as small as can be, to test the platform through. */
package io.jobwright.platform.sample;
