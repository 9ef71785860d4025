/** A read model of quotes-service's clients. */
package io.jobwright.workorders.client;
