/** What the files in {@code schemas} promise, and whether what is said keeps it. */
package io.jobwright.contracts;
