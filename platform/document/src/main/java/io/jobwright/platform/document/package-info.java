/**
 * The values that travel along the chain of documents, each written once: what a quote says of a
 * line or a client is what the work order and the invoice say. Events stay each service's own; they
 * carry these values.
 */
package io.jobwright.platform.document;
