package io.jobwright.localstack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The folder in which one stack keeps its data, its logs and its running state. */
public record StackDirectory(Path root) {
  private static final long ROTATED_BYTES = 64L * 1024 * 1024;

  /** Creates what is missing. */
  public static StackDirectory open(Path root) {
    var directory = new StackDirectory(root.toAbsolutePath().normalize());
    try {
      Files.createDirectories(directory.data());
      Files.createDirectories(directory.logs());
      Files.createDirectories(directory.run());
    } catch (IOException e) {
      throw new StackException("cannot write in " + directory.root + ": " + e.getMessage(), e);
    }
    if (!Files.isWritable(directory.data())) {
      throw new StackException(
          directory.data() + " belongs to another user; run as that user, or remove it");
    }
    return directory;
  }

  public Path data() {
    return root.resolve("data");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path run() {
    return root.resolve("run");
  }

  public Path stateFile() {
    return run().resolve("state.json");
  }

  public Path lockFile() {
    return run().resolve("lock");
  }

  public Path log(String server) {
    return logs().resolve(server + ".log");
  }

  /** Puts logs that have grown large aside; to be called while nobody writes them. */
  void rotateLogs() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(logs(), "*.log")) {
      for (Path file : files) {
        if (Files.size(file) > ROTATED_BYTES) {
          Path old = file.resolveSibling(file.getFileName() + ".1");
          Files.move(file, old, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new StackException("cannot rotate the logs in " + logs() + ": " + e.getMessage(), e);
    }
  }
}
