package io.jobwright.system.crash;

import io.jobwright.system.job.Watch;
import io.jobwright.system.stack.StackState.ProcessState;
import io.jobwright.system.testing.RunningSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ends processes without a warning and sees them come back. */
final class Killer {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final RunningSystem system;
  private final List<Kill> kills = new ArrayList<>();

  /**
   * @param unfinished jobs that were under way
   * @param away until the supervisor had it ready again
   */
  record Kill(String process, long unfinished, Duration away) {
    @Override
    public String toString() {
      return "%s (back after %.1f s, %d jobs unfinished)"
          .formatted(process, away.toMillis() / 1000.0, unfinished);
    }
  }

  Killer(RunningSystem system) {
    this.system = system;
  }

  void kill(String name, long unfinished) {
    kills.add(new Kill(name, unfinished, awaitReturn(end(name))));
  }

  /** The process as it was; the supervisor starts it again. */
  ProcessState end(String name) {
    ProcessState before = system.state().process(name);
    ProcessHandle process =
        ProcessHandle.of(before.pid())
            .orElseThrow(() -> new IllegalStateException(name + " does not run"));
    if (!process.destroyForcibly()) {
      throw new IllegalStateException(name + " could not be killed");
    }
    return before;
  }

  /** How long it took from now on. */
  Duration awaitReturn(ProcessState before) {
    String name = before.name();
    Watch.Seen<ProcessState> back =
        new Watch(name + " after being killed", LIMIT)
            .since(
                System.nanoTime(),
                () ->
                    Optional.of(system.state().process(name))
                        .filter(now -> now.restarts() > before.restarts() && now.isReady()));
    return Duration.ofNanos(back.nanos());
  }

  List<Kill> kills() {
    return List.copyOf(kills);
  }
}
