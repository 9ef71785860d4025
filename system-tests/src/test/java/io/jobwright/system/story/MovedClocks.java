package io.jobwright.system.story;

/** Where stories stand that bring the system into the future: no other one follows but the last. */
final class MovedClocks {

  static final int LATE = Integer.MAX_VALUE - 1;

  private MovedClocks() {}
}
