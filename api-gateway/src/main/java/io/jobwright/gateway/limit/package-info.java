/** How much a caller may ask for. */
package io.jobwright.gateway.limit;
