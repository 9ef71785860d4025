/** Long work of this service, once it has been started: the kinds are where their subject is. */
package io.jobwright.inventory.operation;
