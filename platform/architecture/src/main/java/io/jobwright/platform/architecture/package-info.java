/** The platform's own architecture, and the proof that each rule bites. */
package io.jobwright.platform.architecture;
