/** Makes the work order of an approved quote, the usual way for one to begin. */
package io.jobwright.workorders.approval;
