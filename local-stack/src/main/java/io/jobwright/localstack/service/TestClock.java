package io.jobwright.localstack.service;

import io.jobwright.localstack.StackDirectory;
import io.jobwright.localstack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The one clock of all services of a test run: a file that the test writes and the services read.
 * They take it with the profile of the stories alone.
 */
public record TestClock(Path file) {

  /** A moment at which it stands, and how far it is ahead while it runs: it runs with ours. */
  private static final int SIZE = 2 * Long.BYTES;

  /** The clock of this directory; where there is none yet, one that is not ahead. */
  public static TestClock in(StackDirectory directory) {
    Path file = directory.run().resolve("clock");
    try {
      if (!Files.exists(file)) {
        Files.write(file, new byte[SIZE]);
      }
    } catch (IOException e) {
      throw new StackException("cannot write " + file + ": " + e.getMessage(), e);
    }
    return new TestClock(file);
  }

  /** What a service needs to follow it. */
  Map<String, String> configuration() {
    return Map.of("JOBWRIGHT_CLOCK_FILE", file.toString(), "QUARKUS_PROFILE", "prod,stories");
  }
}
