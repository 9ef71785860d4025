package io.jobwright.localstack.command;

import io.jobwright.localstack.StackException;
import java.io.IOException;
import java.util.List;

/** The commands by name. */
public final class Commands {
  private Commands() {}

  public static void run(Context context, String command, List<String> arguments)
      throws IOException, InterruptedException {
    switch (command) {
      case "servers" -> new ServersCommand(context).run(arguments);
      default -> throw new StackException("no command '" + command + "'");
    }
  }
}
