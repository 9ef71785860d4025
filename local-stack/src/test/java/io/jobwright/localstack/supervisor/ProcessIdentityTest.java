package io.jobwright.localstack.supervisor;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {
  @Test
  void aRunningProcessIsFoundByItsIdentity() throws IOException {
    try (var process = new SleepingProcess()) {
      ProcessIdentity identity = afterExec(process);

      assertEquals(Optional.of(identity.pid()), identity.running().map(ProcessHandle::pid));
    }
  }

  @Test
  void aProcessThatGotThePidLaterIsNotTakenForIt() throws IOException {
    try (var process = new SleepingProcess()) {
      ProcessIdentity now = afterExec(process);
      String earlier = Instant.parse(now.startedAt()).minus(Duration.ofMinutes(1)).toString();

      var recycled = new ProcessIdentity(now.pid(), earlier, now.executable());

      assertTrue(recycled.running().isEmpty());
    }
  }

  @Test
  void aProcessThatRunsSomethingElseIsNotTakenForIt() throws IOException {
    try (var process = new SleepingProcess()) {
      ProcessIdentity now = afterExec(process);

      var other = new ProcessIdentity(now.pid(), now.startedAt(), "/usr/bin/other");

      assertTrue(other.running().isEmpty());
    }
  }

  @Test
  void aProcessThatEndedIsNotFound() throws IOException {
    ProcessIdentity identity;
    try (var process = new SleepingProcess()) {
      identity = afterExec(process);
    }

    await("the process is gone")
        .atMost(Duration.ofSeconds(5))
        .until(() -> identity.running().isEmpty());
  }

  /** Between fork and exec a process is still a copy of this one. */
  private static ProcessIdentity afterExec(SleepingProcess process) {
    await("the process runs its program")
        .atMost(Duration.ofSeconds(5))
        .until(() -> process.identity().running().isPresent());
    return process.identity();
  }
}
