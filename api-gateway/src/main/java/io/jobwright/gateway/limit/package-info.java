/** Rate limits: how many requests a caller may send in a time. */
package io.jobwright.gateway.limit;
