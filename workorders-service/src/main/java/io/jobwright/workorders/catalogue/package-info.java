/** A read model of inventory-service's items: what is sold and at what price. */
package io.jobwright.workorders.catalogue;
