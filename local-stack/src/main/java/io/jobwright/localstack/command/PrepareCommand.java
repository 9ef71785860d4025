package io.jobwright.localstack.command;

import io.jobwright.localstack.Options;
import io.jobwright.localstack.StackDirectory;
import io.jobwright.localstack.keycloak.KeycloakDistribution;
import io.jobwright.localstack.postgres.PostgresServer;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** {@code prepare}: unpacks and builds once what every later start only uses. */
final class PrepareCommand {
  private final Context context;

  PrepareCommand(Context context) {
    this.context = context;
  }

  void run(List<String> arguments) throws IOException, InterruptedException {
    StackDirectory directory = context.directory(Options.parse(arguments, Set.of("dir")));
    PostgresServer.unpack(context.installation());
    KeycloakDistribution.prepare(
        context.installation(), context.console(), directory.log("prepare"));
  }
}
