/** Fingerprints of bytes and texts. */
package io.jobwright.platform.digest;
