/** The JSON dialect of the platform for requests, events and columns alike. */
package io.jobwright.platform.jackson;
