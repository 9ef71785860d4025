/** Makes work orders without a quote, from the catalogue; lines are priced as in a quote. */
package io.jobwright.workorders.direct;
