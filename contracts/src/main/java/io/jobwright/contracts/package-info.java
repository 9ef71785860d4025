/** Checks records, classes and HTTP exchanges against the files in {@code schemas}. */
package io.jobwright.contracts;
