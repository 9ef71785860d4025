/** Where stock lies: warehouses and vans. The first one of a tenant is its default. */
package io.jobwright.inventory.location;
