package io.jobwright.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that is run to its end. */
public final class Tool {
  private Tool() {}

  /**
   * Runs {@code command}, with its output appended to {@code log}.
   *
   * @throws StackException with the output's last lines, if it ends with another status than 0
   */
  public static void run(List<String> command, Path log) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    process.getOutputStream().close();
    try {
      int status = process.waitFor();
      if (status != 0) {
        String what = Path.of(command.getFirst()).getFileName().toString();
        throw new StackException(
            "%s failed with status %d:%n%s".formatted(what, status, tail(log, 20)));
      }
    } finally {
      process.destroyForcibly();
    }
  }

  /** The last lines of a text file, or nothing if it is not there. */
  public static String tail(Path file, int lines) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    List<String> all = Files.readAllLines(file);
    return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
  }
}
