package io.jobwright.localstack.supervisor;

import java.io.IOException;
import java.nio.file.Path;

/** A process that does nothing, for tests that end processes. */
final class SleepingProcess implements AutoCloseable {
  private static final Path SLEEP = Path.of("/bin/sleep");

  private final Process process;

  SleepingProcess() throws IOException {
    process = new ProcessBuilder(SLEEP.toString(), "300").start();
  }

  ProcessIdentity identity() {
    return ProcessIdentity.of(process.toHandle(), SLEEP);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
