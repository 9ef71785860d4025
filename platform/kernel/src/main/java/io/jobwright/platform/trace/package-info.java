/** How requests are followed through the system: the form and the rule of the headers for it. */
package io.jobwright.platform.trace;
