/** The whole job, step by step, for a person to watch. */
package io.jobwright.system.demo;
