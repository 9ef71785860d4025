package io.jobwright.platform.time;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What a test over several processes can set; nothing that an operator should. */
@StaticInitSafe
@ConfigMapping(prefix = "jobwright.clock")
public interface ClockConfig {

  /**
   * Where it says by how much the clock is ahead of the system's, see {@link SharedClock}. Refused
   * without the profile of the stories.
   */
  Optional<Path> file();
}
