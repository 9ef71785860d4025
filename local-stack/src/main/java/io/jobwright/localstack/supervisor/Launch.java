package io.jobwright.localstack.supervisor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to start a process.
 *
 * @param executable the program that runs in the end, whatever wrappers the command begins with
 * @param command the whole command
 * @param environment added to the environment of this program
 */
public record Launch(Path executable, List<String> command, Map<String, String> environment) {
  public Launch(Path executable, List<String> command) {
    this(executable, command, Map.of());
  }
}
