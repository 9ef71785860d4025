/** Requests: their id, their parameters, and which operation of this service a path means. */
package io.jobwright.platform.request;
