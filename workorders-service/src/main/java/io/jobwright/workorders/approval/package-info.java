/** The usual birth of a work order: a client approved a quote. */
package io.jobwright.workorders.approval;
