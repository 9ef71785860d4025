/** The other birth of a work order: made directly from the catalogue, priced like a quote. */
package io.jobwright.workorders.direct;
