package io.jobwright.localstack;

import io.jobwright.localstack.command.Commands;
import io.jobwright.localstack.command.Context;
import java.io.IOException;
import java.util.List;

/** The program behind {@code ./jobwright}, and what tests start their servers with. */
public final class Main {
  private static final int FAILED = 1;
  private static final int BROKEN = 70;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(Console.ofTerminal(), List.of(arguments)));
  }

  private static int run(Console console, List<String> arguments) {
    try {
      var context =
          new Context(console, Installation.ofThisProgram(System.getenv()), System.getenv());
      String command = arguments.isEmpty() ? "help" : arguments.getFirst();
      return Commands.run(
          context, command, arguments.subList(Math.min(1, arguments.size()), arguments.size()));
    } catch (StackException e) {
      console.progress(e.getMessage());
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    } catch (IOException | RuntimeException e) {
      console.failure(e);
      return BROKEN;
    }
  }
}
