/** Merge patches, RFC 7396. */
package io.jobwright.platform.patch;
