package io.jobwright.system.fuzz.world;

/**
 * How a request to an operation succeeded.
 *
 * @param variant which of the bodies that the document suggests
 * @param state of what it was about, before; empty where it was about nothing that is there
 */
record Recipe(int variant, String state) {}
