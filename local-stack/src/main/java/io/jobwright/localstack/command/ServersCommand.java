package io.jobwright.localstack.command;

import io.jobwright.localstack.Console;
import io.jobwright.localstack.Options;
import io.jobwright.localstack.Servers;
import io.jobwright.localstack.Stack;
import io.jobwright.localstack.StackException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * {@code servers}: some of the servers, for a test run. Says in one line of JSON how to reach them
 * once they are ready, and ends them when its standard input or its parent does.
 */
final class ServersCommand {
  private static final Set<String> OPTIONS =
      Set.of("only", "dir", "ports", "port-offset", "parent", "clock");
  private static final String DEFAULT = "postgres,kafka";

  private final Context context;

  ServersCommand(Context context) {
    this.context = context.forABriefRun();
  }

  void run(List<String> arguments) throws InterruptedException {
    var options = Options.parse(arguments, OPTIONS);
    var directory = context.directory(options);
    Servers servers = context.servers(options, directory);
    Set<String> only = Context.only(options, servers, DEFAULT);
    Console console = context.console();
    try (Stack stack = Stack.open(directory, servers, only, console)) {
      Shutdown.closeOnSignal(stack);
      stack.start();
      console.answer(ServersAnswer.of(servers, only, directory).toString());
      CompletableFuture.anyOf(endOfInput(), endOfParent(options)).join();
    }
  }

  private static CompletableFuture<Void> endOfInput() {
    var end = new CompletableFuture<Void>();
    Thread.ofPlatform().daemon().name("standard-input").start(() -> readToEnd(end));
    return end;
  }

  private static void readToEnd(CompletableFuture<Void> end) {
    try {
      System.in.skip(Long.MAX_VALUE);
      while (System.in.read() >= 0) {
        System.in.skip(Long.MAX_VALUE);
      }
      end.complete(null);
    } catch (IOException e) {
      end.complete(null);
    }
  }

  private static CompletableFuture<?> endOfParent(Options options) {
    long pid = options.number("parent", 0);
    if (pid == 0) {
      return new CompletableFuture<>();
    }
    return ProcessHandle.of(pid)
        .map(ProcessHandle::onExit)
        .orElseThrow(() -> new StackException("no process with the parent's pid " + pid));
  }
}
