/** How JSON is read and written: strict, and without floating point. */
package io.jobwright.platform.json;
