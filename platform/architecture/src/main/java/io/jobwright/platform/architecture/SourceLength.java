package io.jobwright.platform.architecture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** A class is one thing, and one thing is told in so many lines. */
final class SourceLength {

  static final int MOST_LINES = 300;

  private SourceLength() {}

  /** The main sources in the directory that have more lines than a class may have. */
  static List<String> tooLong(Path directory) throws IOException {
    Path root = directory.toRealPath();
    List<String> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
            return place.equals(root) || isOfMain(place)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (file.toString().endsWith(".java") && lines(file) > MOST_LINES) {
              found.add(root.relativize(file) + " has " + lines(file) + " lines");
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found.stream().sorted().toList();
  }

  private static boolean isOfMain(Path place) {
    return !place.endsWith("target")
        && !place.endsWith("src/test")
        && !place.getFileName().toString().startsWith(".");
  }

  private static int lines(Path file) throws IOException {
    return Files.readAllLines(file).size();
  }
}
