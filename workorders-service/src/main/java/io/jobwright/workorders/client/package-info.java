/** Who we work for: a read model of the clients that quotes-service owns. */
package io.jobwright.workorders.client;
