/** What inventory-service answers about the stock of our work orders. */
package io.jobwright.workorders.reservation;
