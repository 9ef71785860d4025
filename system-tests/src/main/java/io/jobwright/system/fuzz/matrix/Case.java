package io.jobwright.system.fuzz.matrix;

import io.jobwright.system.fuzz.world.Call;

/**
 * One thing to try.
 *
 * @param name the same in every run, so that it can be asked for
 * @param trial what must come of it
 */
public record Case(Kind kind, String name, Call call, Trial trial) {

  /** The same, as a repetition of nothing, unless it is repetition that it is about. */
  public Case anew() {
    return kind == Kind.IDEMPOTENCY ? this : new Case(kind, name, call.anew(), trial);
  }

  @Override
  public String toString() {
    return call.operation() + ": " + name;
  }
}
