/** The services together, seen from outside: the demo, the load test and what the stories use. */
package io.jobwright.system;
