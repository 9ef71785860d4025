package io.jobwright.system.integrator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A package of Node, and what is done with it. */
final class Npm {

  private static final int LIMIT_SECONDS = 180;

  private final Path folder;
  private final Path output;
  private final Path errors;

  /**
   * @param folder of the package
   */
  Npm(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.output = Path.of("target", "npm.out").toAbsolutePath();
    this.errors = Path.of("target", "npm.err").toAbsolutePath();
  }

  /** Jobwright needs a JDK and Maven only: without Node the test is skipped, and says so. */
  static void assumeThere() {
    assumeTrue(isOnPath("node") && isOnPath("npm"), "no Node (20 or later) with npm on the PATH");
  }

  private static boolean isOnPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  /** Gets what the lock file names, again only when that has changed. */
  void install() throws IOException, InterruptedException {
    Path lock = folder.resolve("package-lock.json");
    Path installed = folder.resolve("node_modules/.package-lock.json");
    if (!Files.exists(installed)
        || Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(lock)) < 0) {
      npm(Map.of(), "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts");
    }
  }

  /**
   * Runs a script of the package to its successful end.
   *
   * @return what it printed
   */
  String run(String script, Map<String, String> environment)
      throws IOException, InterruptedException {
    return npm(environment, "run", "--silent", script);
  }

  private String npm(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("npm")
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.command().addAll(Arrays.asList(arguments));
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    assertTrue(ended, () -> builder.command() + " does not end" + told());
    assertEquals(0, process.exitValue(), () -> builder.command() + told());
    return Files.readString(output);
  }

  private String told() {
    try {
      return "\n" + Files.readString(output) + Files.readString(errors);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
