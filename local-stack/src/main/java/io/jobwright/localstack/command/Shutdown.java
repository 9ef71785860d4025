package io.jobwright.localstack.command;

import io.jobwright.localstack.Stack;

/** Ends the stack when this program is asked to end: Ctrl-C, SIGTERM, a closed terminal. */
final class Shutdown {
  private Shutdown() {}

  static void closeOnSignal(Stack stack) {
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "shutdown"));
  }
}
