package io.jobwright.system.fuzz.world;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Somebody who asks.
 *
 * @param authorization value of the header of that name; none for a caller without a token
 */
public record Caller(String name, Supplier<Optional<String>> authorization) {

  static final Caller NOBODY = new Caller("nobody", Optional::empty);

  static Caller of(String name, Supplier<String> authorization) {
    return new Caller(name, () -> Optional.of(authorization.get()));
  }

  @Override
  public String toString() {
    return name;
  }
}
