package io.jobwright.localstack.command;

import io.jobwright.localstack.StackException;
import java.io.IOException;
import java.util.List;

/** The commands by name. */
public final class Commands {
  private Commands() {}

  /** Runs a command to its end and returns the exit status of the program. */
  public static int run(Context context, String command, List<String> arguments)
      throws IOException, InterruptedException {
    switch (command) {
      case "servers" -> new ServersCommand(context).run(arguments);
      case "prepare" -> new PrepareCommand(context).run(arguments);
      case "run" -> new RunCommand(context).run(arguments);
      case "start" -> new StartCommand(context).run(arguments);
      case "stop" -> new StopCommand(context).run(arguments);
      case "status" -> {
        return new StatusCommand(context).run(arguments);
      }
      case "reset" -> new ResetCommand(context).run(arguments);
      default ->
          throw new StackException(
              "no command '"
                  + command
                  + "'; there are servers, prepare, run, start, stop, status, reset");
    }
    return 0;
  }
}
