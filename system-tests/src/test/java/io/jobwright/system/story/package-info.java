/** Stories about the whole system, told through its public API. */
package io.jobwright.system.story;
