/** Problems: one list of all of them, one exception, one body (RFC 9457). */
package io.jobwright.platform.problem;
