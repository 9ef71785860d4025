/**
 * Lists over HTTP, one mechanism for all: typed filters, an order from an allow-list, and pages. A
 * page continues where the last one ended, even if rows came or went in between.
 */
package io.jobwright.platform.list;
