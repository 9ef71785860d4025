/** Work orders: the instruction to proceed, and the record of the job. */
package io.jobwright.workorders;
