package io.jobwright.localstack.supervisor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What tells a process from a later one that got the same pid: when it was started and what it
 * runs.
 *
 * @param startedAt as the system reports it, ISO 8601
 */
public record ProcessIdentity(long pid, String startedAt, String executable) {
  /** Two readings of one start time differ when the system's clock was adjusted in between. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  static ProcessIdentity of(ProcessHandle process, Path executable) {
    String startedAt = process.info().startInstant().orElse(Instant.EPOCH).toString();
    return new ProcessIdentity(process.pid(), startedAt, real(executable));
  }

  /** The process, if it still runs and is this one beyond doubt. */
  public Optional<ProcessHandle> running() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
  }

  private boolean isSame(ProcessHandle other) {
    Optional<Instant> started = other.info().startInstant();
    Optional<String> command = other.info().command();
    return started.isPresent()
        && command.isPresent()
        && Duration.between(Instant.parse(startedAt), started.get()).abs().compareTo(TOLERANCE) <= 0
        && command.get().equals(executable);
  }

  private static String real(Path executable) {
    try {
      return executable.toRealPath().toString();
    } catch (IOException e) {
      return executable.toString();
    }
  }
}
