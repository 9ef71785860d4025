package io.jobwright.localstack.supervisor;

import io.jobwright.localstack.Console;
import io.jobwright.localstack.StackException;
import io.jobwright.localstack.Tool;
import io.jobwright.localstack.supervisor.StackState.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Keeps one {@link Server} running: starts it, waits until it is ready, starts it again. */
final class Keeper {
  private static final int SHORTEST_POLL_MS = 50;
  private static final int LONGEST_POLL_MS = 500;

  /** Looking costs what starts time as well: a server is found at most this part too late. */
  private static final int POLLS_PER_WAIT = 20;

  private static final int FIRST_ATTEMPTS = 5;
  private static final int SHOWN_LINES = 15;
  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

  /** What became of one start. */
  private enum Start {
    READY,
    ENDED,
    TOO_SLOW
  }

  private final Server server;
  private final Path log;
  private final StateKeeper state;
  private final Console console;
  private final Consumer<FirstStart> listener;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final CountDownLatch stopRequested = new CountDownLatch(1);
  private final Backoff backoff = new Backoff();
  private Thread thread;
  private Process process;
  private int starts;

  /**
   * @param listener is told once how the first start went
   */
  Keeper(
      Server server, Path log, StateKeeper state, Console console, Consumer<FirstStart> listener) {
    this.server = server;
    this.log = log;
    this.state = state;
    this.console = console;
    this.listener = listener;
  }

  Server server() {
    return server;
  }

  /** Starts the server as soon as each of {@code needed} was ready once. */
  void start(List<Keeper> needed) {
    thread = Thread.ofPlatform().name("keeper-" + server.name()).start(() -> keep(needed));
  }

  /** Asks the process to end, kills it if it does not, and returns when it is gone. */
  void stop() throws InterruptedException {
    Optional<Process> running = requestStop();
    if (running.isPresent() && running.get().isAlive()) {
      server.stopSignal().send(running.get().pid());
      if (!running.get().waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        console.progress(server.name() + " did not end by itself and was killed");
        running.get().destroyForcibly().waitFor();
      }
    }
    if (thread != null) {
      thread.interrupt();
      thread.join();
    }
    state.ended(server.name(), Status.STOPPED);
  }

  private synchronized Optional<Process> requestStop() {
    stopRequested.countDown();
    return Optional.ofNullable(process);
  }

  private void keep(List<Keeper> needed) {
    try {
      for (Keeper other : needed) {
        other.ready.await();
      }
      do {
        runOnce();
      } while (!stopRequested.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void runOnce() throws InterruptedException {
    long begin = System.nanoTime();
    try {
      server.prepare();
      Optional<Process> started = launch();
      if (started.isEmpty()) {
        return;
      }
      switch (awaitReady(started.get())) {
        case READY -> {
          welcome(Duration.ofNanos(System.nanoTime() - begin));
          backoff.reset();
        }
        case ENDED -> {}
        case TOO_SLOW ->
            throw new StackException(
                "was not ready after " + server.startLimit().toSeconds() + " s");
      }
      int exit = started.get().waitFor();
      if (stopRequested.getCount() > 0) {
        died("ended with status " + exit, null);
      }
    } catch (StackException e) {
      died(e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      died(e.toString(), e);
    }
  }

  private synchronized Optional<Process> launch() throws IOException {
    if (stopRequested.getCount() == 0) {
      return Optional.empty();
    }
    Launch launch = server.launch();
    var builder =
        new ProcessBuilder(Detachment.detached(launch.command()))
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(launch.environment());
    process = builder.start();
    starts++;
    var identity = ProcessIdentity.of(process.toHandle(), launch.executable());
    state.started(server.name(), identity, starts > 1);
    return Optional.of(process);
  }

  private Start awaitReady(Process started) throws InterruptedException {
    long begin = System.nanoTime();
    long deadline = begin + server.startLimit().toNanos();
    while (System.nanoTime() < deadline) {
      if (started.waitFor(pollMs(System.nanoTime() - begin), TimeUnit.MILLISECONDS)) {
        return Start.ENDED;
      }
      if (server.isReady()) {
        return Start.READY;
      }
    }
    return Start.TOO_SLOW;
  }

  private static long pollMs(long waitedNanos) {
    long waitedMs = TimeUnit.NANOSECONDS.toMillis(waitedNanos);
    return Math.clamp(waitedMs / POLLS_PER_WAIT, SHORTEST_POLL_MS, LONGEST_POLL_MS);
  }

  private void welcome(Duration took) throws IOException, InterruptedException {
    boolean first = ready.getCount() > 0;
    if (first) {
      server.provision();
    }
    state.ready(server.name());
    if (first) {
      ready.countDown();
      listener.accept(new FirstStart.Ready(server, took));
    } else {
      console.progress(server.name() + " is back after " + took.toMillis() + " ms");
    }
  }

  private void died(String how, Exception cause) throws InterruptedException {
    endLeftover();
    state.ended(server.name(), Status.WAITING);
    boolean hopeless = starts >= FIRST_ATTEMPTS || cause instanceof StackException;
    if (hopeless && ready.getCount() > 0) {
      listener.accept(new FirstStart.Failed(new StackException(complaint(how), cause)));
    } else {
      console.progress(server.name() + " " + how + "; it is started again");
    }
  }

  /** A process that was given up still runs; it must be gone before the next one starts. */
  private void endLeftover() throws InterruptedException {
    Process leftover;
    synchronized (this) {
      leftover = process;
    }
    if (leftover != null) {
      leftover.destroyForcibly().waitFor();
    }
  }

  private String complaint(String how) {
    String complaint = server.name() + " does not start: " + how;
    try {
      String said = Tool.tail(log, SHOWN_LINES);
      return said.isBlank() ? complaint : complaint + "\nThe end of " + log + ":\n" + said;
    } catch (IOException e) {
      return complaint + "\n" + log + " cannot be read: " + e.getMessage();
    }
  }
}
