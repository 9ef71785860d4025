/** Takes inventory-service's answers about the stock of work orders into their lines. */
package io.jobwright.workorders.reservation;
