/** What must be true of every answer, whatever was asked. */
package io.jobwright.system.fuzz.oracle;
