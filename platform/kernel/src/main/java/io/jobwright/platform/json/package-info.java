/** The JSON dialect: strict reading, and no floating point. */
package io.jobwright.platform.json;
