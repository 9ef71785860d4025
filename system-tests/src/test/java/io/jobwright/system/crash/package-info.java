/** What remains when processes are killed under load. */
package io.jobwright.system.crash;
