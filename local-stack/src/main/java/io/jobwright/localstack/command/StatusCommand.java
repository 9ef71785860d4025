package io.jobwright.localstack.command;

import io.jobwright.localstack.Console;
import io.jobwright.localstack.Options;
import io.jobwright.localstack.StackDirectory;
import io.jobwright.localstack.supervisor.Orphans;
import io.jobwright.localstack.supervisor.StackState;
import io.jobwright.localstack.supervisor.StackState.ProcessState;
import io.jobwright.localstack.supervisor.StackState.Status;
import io.jobwright.localstack.supervisor.StateFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code status}: says what runs. */
final class StatusCommand {
  private static final int NOT_READY = 2;
  private static final int NOT_RUNNING = 3;

  private final Context context;

  StatusCommand(Context context) {
    this.context = context;
  }

  /** Returns 0 if the system is up, 2 on its way up or down, 3 if it does not run. */
  int run(List<String> arguments) {
    StackDirectory directory = context.directory(Options.parse(arguments, Set.of("dir")));
    Optional<StackState> state = new StateFile(directory.stateFile()).read();
    if (state.isEmpty() || state.get().supervisor().running().isEmpty()) {
      context.console().answer(notRunning(state));
      return NOT_RUNNING;
    }
    show(state.get());
    return state.get().status() == Status.READY ? 0 : NOT_READY;
  }

  private void show(StackState state) {
    Console console = context.console();
    console.answer("%-11s %-9s %8s %6s %8s".formatted("", "", "pid", "port", "restarts"));
    for (ProcessState process : state.processes()) {
      console.answer(
          "%-11s %-9s %8d %6d %8d"
              .formatted(
                  process.name(),
                  process.status(),
                  process.pid(),
                  process.port(),
                  process.restarts()));
    }
    console.answer("%s, API at %s".formatted(state.status(), state.publicUrl()));
  }

  private static String notRunning(Optional<StackState> state) {
    List<String> left =
        state.map(Orphans::in).orElse(List.of()).stream().map(ProcessState::name).toList();
    return left.isEmpty()
        ? "not running"
        : "the supervisor was killed and left running: "
            + String.join(", ", left)
            + "; './jobwright stop' ends them";
  }
}
