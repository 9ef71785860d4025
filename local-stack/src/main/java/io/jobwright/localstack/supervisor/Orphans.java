package io.jobwright.localstack.supervisor;

import io.jobwright.localstack.supervisor.StackState.ProcessState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes whose supervisor was killed: found by what it had recorded of them, and ended. */
public final class Orphans {
  private static final Duration ORDERLY = Duration.ofSeconds(10);
  private static final Duration KILLED = Duration.ofSeconds(5);

  private Orphans() {}

  /** The recorded processes that still run. */
  public static List<ProcessState> in(StackState state) {
    return state.processes().stream()
        .filter(process -> process.identity() != null)
        .filter(process -> process.identity().running().isPresent())
        .toList();
  }

  /**
   * Ends the recorded processes that still run, last started first, and returns their names. A
   * process that merely has a recorded pid is left alone.
   */
  public static List<String> end(StackState state) throws InterruptedException {
    var names = new ArrayList<String>();
    for (ProcessState orphan : in(state).reversed()) {
      orphan.identity().running().ifPresent(process -> names.add(orphan.name()));
      end(orphan);
    }
    return names;
  }

  private static void end(ProcessState orphan) throws InterruptedException {
    var process = orphan.identity().running();
    if (process.isEmpty()) {
      return;
    }
    orphan.stopSignal().send(orphan.pid());
    if (!isGone(process.get().onExit(), ORDERLY)) {
      process.get().destroyForcibly();
      isGone(process.get().onExit(), KILLED);
    }
  }

  private static boolean isGone(CompletableFuture<ProcessHandle> exit, Duration limit)
      throws InterruptedException {
    try {
      exit.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
