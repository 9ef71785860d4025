package io.jobwright.localstack.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a child into a session of its own: Ctrl-C in the terminal then reaches the supervisor only,
 * which ends its children in order. {@code setsid} becomes the command it starts, so the pid is the
 * command's own. Where it is missing (macOS) the children are started as they are.
 */
public final class Detachment {
  private static final Optional<String> SETSID = find("setsid");

  private Detachment() {}

  public static List<String> detached(List<String> command) {
    var whole = new ArrayList<String>();
    SETSID.ifPresent(whole::add);
    whole.addAll(command);
    return whole;
  }

  private static Optional<String> find(String program) {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return List.of(path.split(":")).stream()
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
