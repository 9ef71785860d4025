package io.jobwright.localstack.command;

import io.jobwright.localstack.Options;
import io.jobwright.localstack.Stack;
import io.jobwright.localstack.StackDirectory;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** {@code reset}: deletes the data, logs and state of a stack that does not run. */
final class ResetCommand {
  private final Context context;

  ResetCommand(Context context) {
    this.context = context;
  }

  void run(List<String> arguments) throws IOException, InterruptedException {
    StackDirectory directory = context.directory(Options.parse(arguments, Set.of("dir")));
    Stack.delete(directory, context.console());
    context.console().progress("data and logs in " + directory.root() + " are deleted");
  }
}
