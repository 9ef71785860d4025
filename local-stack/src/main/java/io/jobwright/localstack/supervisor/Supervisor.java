package io.jobwright.localstack.supervisor;

import io.jobwright.localstack.Console;
import io.jobwright.localstack.StackDirectory;
import io.jobwright.localstack.StackException;
import io.jobwright.localstack.supervisor.StackState.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Starts servers, each as soon as those it needs are ready, keeps them running, and ends them in
 * the reverse order.
 */
public final class Supervisor {
  private final Map<String, Keeper> keepers = new LinkedHashMap<>();
  private final BlockingQueue<FirstStart> firstStarts = new LinkedBlockingQueue<>();
  private final StateKeeper state;
  private final Console console;
  private boolean stopped;

  public Supervisor(
      List<? extends Server> servers,
      StackDirectory directory,
      Console console,
      String publicUrl,
      String issuer) {
    this.console = console;
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    this.state =
        new StateKeeper(
            new StateFile(directory.stateFile()),
            ProcessIdentity.of(ProcessHandle.current(), java),
            publicUrl,
            issuer);
    for (Server server : servers) {
      Path log = directory.log(server.name());
      state.add(server, log.toString());
      keepers.put(server.name(), new Keeper(server, log, state, console, firstStarts::add));
    }
  }

  /**
   * Starts all of them and returns when each was ready once.
   *
   * @throws StackException if one does not start; the others are left running for {@link #stop}
   */
  public void start() throws InterruptedException {
    if (!startKeepers()) {
      return;
    }
    for (int ready = 0; ready < keepers.size(); ready++) {
      switch (firstStarts.take()) {
        case FirstStart.Ready(Server server, Duration took) -> report(server, took);
        case FirstStart.Failed(StackException cause) -> throw cause;
      }
    }
    state.becomes(Status.READY);
  }

  private synchronized boolean startKeepers() {
    if (stopped) {
      return false;
    }
    for (Keeper keeper : keepers.values()) {
      Set<String> needs = keeper.server().needs();
      keeper.start(needs.stream().filter(keepers::containsKey).map(keepers::get).toList());
    }
    return true;
  }

  private void report(Server server, Duration took) {
    console.progress(
        "  %-11s ready after %4.1f s, port %d"
            .formatted(server.name(), took.toMillis() / 1000.0, server.port()));
  }

  /** Ends every process and returns when none is left. A second call does nothing. */
  public void stop() throws InterruptedException {
    synchronized (this) {
      if (stopped) {
        return;
      }
      stopped = true;
    }
    state.becomes(Status.STOPPING);
    var left = new LinkedHashMap<>(keepers);
    while (!left.isEmpty()) {
      List<Keeper> wave = left.values().stream().filter(one -> !isNeeded(one, left)).toList();
      stopTogether(wave);
      wave.forEach(keeper -> left.remove(keeper.server().name()));
    }
    state.becomes(Status.STOPPED);
  }

  private static boolean isNeeded(Keeper keeper, Map<String, Keeper> left) {
    return left.values().stream()
        .anyMatch(other -> other.server().needs().contains(keeper.server().name()));
  }

  private static void stopTogether(List<Keeper> wave) throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var stopping = new ArrayList<Future<?>>();
      for (Keeper keeper : wave) {
        stopping.add(
            threads.submit(
                () -> {
                  keeper.stop();
                  return null;
                }));
      }
      for (Future<?> one : stopping) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
