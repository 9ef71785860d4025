/**
 * Who asks for what: callers good and bad, what there is to ask about, and requests that succeed.
 */
package io.jobwright.system.fuzz.world;
