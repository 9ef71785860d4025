package io.jobwright.localstack.command;

import io.jobwright.localstack.Console;
import io.jobwright.localstack.Options;
import io.jobwright.localstack.StackException;
import io.jobwright.localstack.supervisor.Orphans;
import io.jobwright.localstack.supervisor.Signal;
import io.jobwright.localstack.supervisor.StackState;
import io.jobwright.localstack.supervisor.StateFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code stop}: ends the running system, or what a killed supervisor left of it. */
final class StopCommand {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final Context context;

  StopCommand(Context context) {
    this.context = context;
  }

  void run(List<String> arguments) throws InterruptedException {
    var directory = context.directory(Options.parse(arguments, Set.of("dir")));
    Console console = context.console();
    Optional<StackState> state = new StateFile(directory.stateFile()).read();
    if (state.isEmpty()) {
      console.progress("not running");
      return;
    }
    Optional<ProcessHandle> supervisor = state.get().supervisor().running();
    if (supervisor.isPresent()) {
      stop(supervisor.get());
      console.progress("stopped");
      return;
    }
    List<String> ended = Orphans.end(state.get());
    console.progress(
        ended.isEmpty()
            ? "not running"
            : "the supervisor was gone; ended what it left running: " + String.join(", ", ended));
  }

  private static void stop(ProcessHandle supervisor) throws InterruptedException {
    Signal.TERM.send(supervisor.pid());
    try {
      supervisor.onExit().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new StackException(
          "the supervisor (pid %d) did not end within %d s"
              .formatted(supervisor.pid(), LIMIT.toSeconds()),
          e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
