/** {@code ./jobwright fuzz}: everything wrong that can be asked of every operation. */
package io.jobwright.system.fuzz;
