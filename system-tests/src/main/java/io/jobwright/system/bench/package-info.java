/** Load on the whole job, and the floor of the machine to hold it against. */
package io.jobwright.system.bench;
