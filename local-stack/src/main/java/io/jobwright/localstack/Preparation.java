package io.jobwright.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Work on files that is done once. The result appears whole or not at all, also when the work is
 * killed half-way or two programs begin it at the same time.
 */
public final class Preparation {
  private Preparation() {}

  /** The work: fills {@code folder}, which is empty. */
  @FunctionalInterface
  public interface Work {
    void fill(Path folder) throws IOException, InterruptedException;
  }

  /** Returns {@code result}, after having it filled if it is not there yet. */
  public static Path once(Path result, Work work) throws IOException, InterruptedException {
    if (Files.exists(result)) {
      return result;
    }
    Files.createDirectories(result.getParent());
    Path lock = result.resolveSibling(result.getFileName() + ".lock");
    try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      if (!Files.exists(result)) {
        Path unfinished = result.resolveSibling(result.getFileName() + ".unfinished");
        deleteTree(unfinished);
        Files.createDirectory(unfinished);
        work.fill(unfinished);
        Files.move(unfinished, result, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return result;
  }

  /** Deletes a folder and all that is in it; one that is not there is no error. */
  public static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
