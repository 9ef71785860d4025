package io.jobwright.system.story;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only stories move the clock: a service that is started as in production refuses one. */
class ProductionClockIT {

  private static final int LIMIT_SECONDS = 60;
  private static final Path GATEWAY =
      Path.of("..", "api-gateway", "target", "quarkus-app", "quarkus-run.jar");

  @TempDir Path folder;

  @Test
  void aServiceOutsideOfTheStoriesDoesNotStartWithAClockThatCanBeMoved() throws Exception {
    Process gateway = started(Files.write(folder.resolve("clock"), new byte[2 * Long.BYTES]));
    try {
      assertTrue(gateway.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "it runs");
      assertNotEquals(0, gateway.exitValue());
    } finally {
      gateway.destroyForcibly();
    }
    String log = Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
    assertTrue(log.contains("jobwright.clock.file is for tests alone"), log);
  }

  private Process started(Path clock) throws IOException {
    ProcessBuilder program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                GATEWAY.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    program.environment().put("JOBWRIGHT_CLOCK_FILE", clock.toString());
    program.environment().put("JOBWRIGHT_PUBLIC_URL", "http://localhost:8080");
    program.environment().put("QUARKUS_HTTP_PORT", "0");
    program.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
    return program.start();
  }
}
