/** Clients: simple, so a resource, an entity and a repository are all there is. */
package io.jobwright.quotes.client;
