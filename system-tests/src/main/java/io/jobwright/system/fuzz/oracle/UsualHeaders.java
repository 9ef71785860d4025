package io.jobwright.system.fuzz.oracle;

import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.fuzz.world.Call;
import java.util.List;
import java.util.Optional;

/** What every answer carries, the refusals included. */
final class UsualHeaders implements Oracle {

  private static final List<String> NAMES =
      List.of(
          "X-Request-Id",
          "traceparent",
          "X-Content-Type-Options",
          "Content-Security-Policy",
          "Referrer-Policy");

  @Override
  public Optional<String> complaint(Call call, RawAnswer answer) {
    return NAMES.stream()
        .filter(name -> answer.header(name).isEmpty())
        .findFirst()
        .map(name -> "without " + name);
  }
}
