/** What goes wrong: one list of problems, one exception, one mapper to RFC 9457. */
package io.jobwright.platform.problem;
