/**
 * The figures of documents and lines as values: stored, sent and shown in one form, and copied
 * whole along the chain of documents.
 */
package io.jobwright.platform.money;
