/** What must hold in the services' books whatever happened, and the proof that we would notice. */
package io.jobwright.system.check;
