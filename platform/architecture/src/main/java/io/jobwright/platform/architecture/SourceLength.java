package io.jobwright.platform.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A class is one thing, and one thing is told in so many lines. */
final class SourceLength {

  static final int MOST_LINES = 300;

  private static final Path MAIN = Path.of("src", "main", "java");

  private SourceLength() {}

  /** The main sources under the directory that have more lines than a class may have. */
  static List<String> tooLong(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && isMain(file))
          .filter(file -> lines(file) > MOST_LINES)
          .map(file -> directory.relativize(file) + " has " + lines(file) + " lines")
          .sorted()
          .toList();
    }
  }

  private static boolean isMain(Path file) {
    return file.toAbsolutePath().normalize().toString().contains(MAIN.toString());
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
