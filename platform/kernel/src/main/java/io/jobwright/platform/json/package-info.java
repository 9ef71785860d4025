/** The JSON dialect: strict reading, no floating point, and the one text of a value for hashing. */
package io.jobwright.platform.json;
