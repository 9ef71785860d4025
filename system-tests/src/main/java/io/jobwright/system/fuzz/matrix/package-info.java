/** Everything that can be wrong with a request to one operation, and what must be answered. */
package io.jobwright.system.fuzz.matrix;
