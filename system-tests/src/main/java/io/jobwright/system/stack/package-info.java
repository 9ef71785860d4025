/** The running system as the machine sees it: its processes, its databases. */
package io.jobwright.system.stack;
