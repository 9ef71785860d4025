/** Runs the cases, watches the databases meanwhile, and says what came of it. */
package io.jobwright.system.fuzz.run;
