package io.jobwright.platform.time;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** UTC in whole milliseconds: what is stored is what is answered. */
final class ClockProducer {

  /** Of tests over several processes; no installation has it. */
  static final String STORIES = "stories";

  /** Made at the start, so that a process which may not have a movable clock does not start. */
  @Produces
  @Singleton
  @Startup(1)
  Clock clock(ClockConfig config) {
    return clock(config.file(), ConfigUtils.getProfiles());
  }

  static Clock clock(Optional<Path> file, List<String> profiles) {
    if (file.isEmpty()) {
      return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
    if (!profiles.contains(STORIES)) {
      throw new IllegalStateException(
          "jobwright.clock.file is for tests alone: whoever writes the file decides what day it is."
              + " It takes the profile "
              + STORIES);
    }
    return SharedClock.of(file.get());
  }
}
