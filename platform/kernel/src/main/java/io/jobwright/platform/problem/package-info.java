/** What goes wrong: one list of problems, one exception, one body after RFC 9457. */
package io.jobwright.platform.problem;
