package io.jobwright.localstack.command;

import io.jobwright.localstack.Installation;
import io.jobwright.localstack.Options;
import io.jobwright.localstack.StackDirectory;
import io.jobwright.localstack.StackException;
import io.jobwright.localstack.supervisor.Detachment;
import io.jobwright.localstack.supervisor.StackState.Status;
import io.jobwright.localstack.supervisor.StateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** {@code start}: a {@code run} that goes on in the background; returns when the system is up. */
final class StartCommand {
  private static final Set<String> OPTIONS = Set.of("only", "dir", "ports", "port-offset");
  private static final int POLL_MS = 200;

  private final Context context;

  StartCommand(Context context) {
    this.context = context;
  }

  void run(List<String> arguments) throws IOException, InterruptedException {
    StackDirectory directory = context.directory(Options.parse(arguments, OPTIONS));
    Path log = directory.log("supervisor");
    Files.writeString(log, "");
    Process supervisor =
        new ProcessBuilder(Detachment.detached(command(arguments)))
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    var shown = new LogReader(log);
    while (!isUp(directory, supervisor.pid())) {
      boolean ended = supervisor.waitFor(POLL_MS, TimeUnit.MILLISECONDS);
      shown.newLines().forEach(context.console()::progress);
      if (ended) {
        throw new StackException("the system did not start");
      }
    }
  }

  private List<String> command(List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Installation.java().toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx64m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-jar", context.installation().program().toString(), "run", "--quiet"));
    command.addAll(arguments);
    return command;
  }

  private static boolean isUp(StackDirectory directory, long supervisor) {
    return new StateFile(directory.stateFile())
        .read()
        .filter(state -> state.supervisor().pid() == supervisor)
        .filter(state -> state.status() == Status.READY)
        .isPresent();
  }

  /** Follows a growing text file. */
  private static final class LogReader {
    private final Path file;
    private int read;

    LogReader(Path file) {
      this.file = file;
    }

    List<String> newLines() throws IOException {
      List<String> all = Files.readAllLines(file);
      List<String> fresh = all.subList(Math.min(read, all.size()), all.size());
      read = all.size();
      return fresh;
    }
  }
}
