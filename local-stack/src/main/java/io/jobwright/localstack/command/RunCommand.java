package io.jobwright.localstack.command;

import io.jobwright.localstack.Options;
import io.jobwright.localstack.Servers;
import io.jobwright.localstack.Stack;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** {@code run}: the whole system, until this program is asked to end. */
final class RunCommand {
  private static final Set<String> OPTIONS = Set.of("only", "dir", "ports", "port-offset", "quiet");

  private final Context context;

  RunCommand(Context context) {
    this.context = context;
  }

  void run(List<String> arguments) throws InterruptedException {
    var options = Options.parse(arguments, OPTIONS);
    var directory = context.directory(options);
    Servers servers = context.servers(options, directory);
    Set<String> only = Context.only(options, servers, Context.EVERYTHING);
    context.console().progress("Starting, data and logs in " + directory.root());
    try (Stack stack = Stack.open(directory, servers, only, context.console())) {
      Shutdown.closeOnSignal(stack, context.console());
      stack.start();
      if (!options.has("quiet")) {
        context.console().answer(Welcome.to(servers));
      }
      new CountDownLatch(1).await();
    }
  }
}
