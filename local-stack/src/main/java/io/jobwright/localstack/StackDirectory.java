package io.jobwright.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder in which one stack keeps its data, its logs and its running state. */
public record StackDirectory(Path root) {

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
}
