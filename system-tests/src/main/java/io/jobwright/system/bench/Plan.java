package io.jobwright.system.bench;

import io.jobwright.system.Options;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What to measure.
 *
 * @param seconds of each level
 * @param warmupSeconds under load before the first level: the services are slow until compiled
 * @param closed numbers of jobs at once, each number a level
 * @param openPercents arrival rates, per cent of the best closed level, each a level
 * @param seed of the choice of clients, items and quantities
 */
record Plan(
    int seconds,
    int warmupSeconds,
    List<Integer> closed,
    List<Integer> openPercents,
    int clients,
    int items,
    long seed) {

  static final Set<String> OPTIONS =
      Set.of(
          "state",
          "json",
          "markdown",
          "rules",
          "seconds",
          "warmup",
          "only",
          "open",
          "clients",
          "items",
          "seed");

  static Plan of(Options options) {
    List<Integer> open = options.has("only") ? List.of() : List.of(50, 80);
    return new Plan(
        options.number("seconds", 20),
        options.number("warmup", 240),
        options.numbers("only", List.of(1, 4, 8, 16)),
        options.numbers("open", open).stream().filter(percent -> percent > 0).toList(),
        options.number("clients", 50),
        options.number("items", 200),
        options.number("seed", 1));
  }

  Duration levelDuration() {
    return Duration.ofSeconds(seconds);
  }

  Duration warmup() {
    return Duration.ofSeconds(warmupSeconds);
  }
}
