/** Days are those of the place where the organization is, wherever its servers are. */
package io.jobwright.platform.document.calendar;
