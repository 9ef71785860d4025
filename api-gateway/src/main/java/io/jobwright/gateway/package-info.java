/** The public edge: one chain of small handlers in front of a proxy. Knows no business rule. */
package io.jobwright.gateway;
