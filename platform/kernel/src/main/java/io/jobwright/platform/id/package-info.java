/** Public ids: a prefix per type and a UUIDv7 in Crockford base32. */
package io.jobwright.platform.id;
