package io.jobwright.system.fuzz.oracle;

import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.fuzz.world.Call;
import java.util.Optional;

/** Whatever is asked, it is never our mistake. */
final class NoServerError implements Oracle {

  @Override
  public Optional<String> complaint(Call call, RawAnswer answer) {
    return answer.status() < 500 && answer.status() >= 200
        ? Optional.empty()
        : Optional.of("a server error: " + answer.status());
  }
}
