/**
 * Lists over HTTP, one way for all of them: typed filters, an order from an allow-list, and pages
 * that continue where the last one ended whatever came or went meanwhile.
 */
package io.jobwright.platform.list;
