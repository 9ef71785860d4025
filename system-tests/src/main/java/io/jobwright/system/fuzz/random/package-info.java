/** Requests made up at random, each from a seed of its own, so that it can be made up again. */
package io.jobwright.system.fuzz.random;
