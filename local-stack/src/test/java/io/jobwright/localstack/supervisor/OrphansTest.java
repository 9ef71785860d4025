package io.jobwright.localstack.supervisor;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.localstack.supervisor.StackState.ProcessState;
import io.jobwright.localstack.supervisor.StackState.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrphansTest {
  @Test
  void recordedProcessesAreEndedAndNamed() throws Exception {
    try (var first = new SleepingProcess();
        var second = new SleepingProcess()) {
      StackState state = state(process("one", first.identity()), process("two", second.identity()));
      await("both run their program")
          .atMost(Duration.ofSeconds(5))
          .until(() -> Orphans.in(state).size() == 2);

      List<String> ended = Orphans.end(state);

      assertEquals(List.of("two", "one"), ended);
      assertEquals(List.of(), Orphans.in(state));
    }
  }

  @Test
  void aProcessThatOnlyHasARecordedPidIsLeftAlone() throws Exception {
    try (var stranger = new SleepingProcess()) {
      var recycled =
          new ProcessIdentity(
              stranger.identity().pid(), "2026-01-02T03:04:05Z", stranger.identity().executable());

      List<String> ended = Orphans.end(state(process("one", recycled)));

      assertEquals(List.of(), ended);
      assertTrue(stranger.isAlive());
    }
  }

  private static ProcessState process(String name, ProcessIdentity identity) {
    return new ProcessState(
        name, Status.READY, identity.pid(), 1, 0, Signal.TERM, "/dev/null", identity);
  }

  private static StackState state(ProcessState... processes) {
    return new StackState(Status.READY, null, "", "", List.of(processes));
  }
}
