/** The API as it was released: which paths and operations there are. */
package io.jobwright.gateway.api;
