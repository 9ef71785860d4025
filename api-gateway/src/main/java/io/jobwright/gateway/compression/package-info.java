/** Compresses answers for callers who accept gzip. */
package io.jobwright.gateway.compression;
