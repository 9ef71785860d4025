/** What is sold and at what price: a read model of the items that inventory-service owns. */
package io.jobwright.workorders.catalogue;
