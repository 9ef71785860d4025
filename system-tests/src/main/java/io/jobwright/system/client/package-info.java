/** The public API as a caller sees it: one way to do a thing, for demo, load test and stories. */
package io.jobwright.system.client;
