package io.jobwright.localstack.command;

import io.jobwright.localstack.Console;
import io.jobwright.localstack.Installation;
import io.jobwright.localstack.JavaOptions;
import io.jobwright.localstack.Options;
import io.jobwright.localstack.Ports;
import io.jobwright.localstack.Servers;
import io.jobwright.localstack.StackDirectory;
import io.jobwright.localstack.StackException;
import io.jobwright.localstack.service.TestClock;
import io.jobwright.localstack.supervisor.Server;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What every command starts from.
 *
 * @param environment the settings
 */
public record Context(Console console, Installation installation, Map<String, String> environment) {
  static final String EVERYTHING = "all";

  /** The same, where nothing set says otherwise, for a run of minutes. */
  Context forABriefRun() {
    return new Context(console, installation, JavaOptions.brief(environment));
  }

  /** The directory of {@code --dir}, or of this project. */
  StackDirectory directory(Options options) {
    return StackDirectory.open(
        options.value("dir").map(Path::of).orElse(installation.project().resolve(".jobwright")));
  }

  /**
   * Every server, on the ports of {@code --ports} and {@code --port-offset}, with {@code --clock}
   * on a clock that can be moved.
   */
  Servers servers(Options options, StackDirectory directory) {
    Optional<TestClock> clock =
        options.has("clock") ? Optional.of(TestClock.in(directory)) : Optional.empty();
    return new Servers(installation, directory, console, ports(options), environment, clock);
  }

  /** The names given with {@code --only}, where {@code all} is every server. */
  static Set<String> only(Options options, Servers servers, String otherwise) {
    String names = options.value("only").orElse(otherwise);
    return names.equals(EVERYTHING)
        ? servers.all().stream().map(Server::name).collect(Collectors.toSet())
        : Set.of(names.split(","));
  }

  private Ports ports(Options options) {
    return switch (options.value("ports").orElse("configured")) {
      case "auto" -> Ports.automatic(new SecureRandom());
      case "configured" ->
          Ports.configured(environment, Math.toIntExact(options.number("port-offset", 0)));
      default -> throw new StackException("--ports wants 'auto' or 'configured'");
    };
  }
}
