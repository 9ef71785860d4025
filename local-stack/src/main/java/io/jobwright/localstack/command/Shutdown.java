package io.jobwright.localstack.command;

import io.jobwright.localstack.Console;
import io.jobwright.localstack.Stack;

/** Ends the stack when this program is asked to end: Ctrl-C, SIGTERM, a closed terminal. */
final class Shutdown {
  private Shutdown() {}

  static void closeOnSignal(Stack stack) {
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "shutdown"));
  }

  static void closeOnSignal(Stack stack, Console console) {
    Runnable close =
        () -> {
          console.progress("Stopping");
          stack.close();
          console.progress("Stopped; the data stays");
        };
    Runtime.getRuntime().addShutdownHook(new Thread(close, "shutdown"));
  }
}
