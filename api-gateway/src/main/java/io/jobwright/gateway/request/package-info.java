/** Rules for every request and answer, whichever service it belongs to. */
package io.jobwright.gateway.request;
