package io.jobwright.system.fuzz.oracle;

import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.fuzz.world.Call;
import java.util.Optional;

/** Nothing that can be asked takes long. */
final class InTime implements Oracle {

  private static final long LIMIT_MILLIS = 2_000;

  @Override
  public Optional<String> complaint(Call call, RawAnswer answer) {
    return answer.millis() <= LIMIT_MILLIS
        ? Optional.empty()
        : Optional.of("took " + answer.millis() + " ms, more than " + LIMIT_MILLIS);
  }
}
