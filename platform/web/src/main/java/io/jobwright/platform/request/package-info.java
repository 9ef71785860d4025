/** What comes in: its id, its parameters, and the operations of this service by path. */
package io.jobwright.platform.request;
