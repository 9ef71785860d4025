/** The people, the catalogue and the patience that a job needs. */
package io.jobwright.system.job;
