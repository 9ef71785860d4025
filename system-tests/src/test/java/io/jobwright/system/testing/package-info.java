/** The complete system for the stories. */
package io.jobwright.system.testing;
