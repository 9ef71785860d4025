/** Bearer tokens: verified once, remembered for a while. */
package io.jobwright.platform.authentication;
