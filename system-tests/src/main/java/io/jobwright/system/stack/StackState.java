package io.jobwright.system.stack;

import com.fasterxml.jackson.core.type.TypeReference;
import io.jobwright.system.client.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What the local stack's state file says about the processes at one moment.
 *
 * @param publicUrl the gateway's outside address
 * @param issuer of the access tokens
 */
public record StackState(
    String status, String publicUrl, String issuer, List<ProcessState> processes) {

  private static final String READY = "READY";

  /**
   * One process.
   *
   * @param pid 0 while it does not run
   * @param restarts how often it was started again
   */
  public record ProcessState(String name, String status, long pid, int port, int restarts) {

    public boolean isReady() {
      return READY.equals(status);
    }
  }

  public static StackState read(Path file) {
    try {
      return Json.read(Files.readString(file), new TypeReference<StackState>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public boolean isReady() {
    return READY.equals(status) && processes.stream().allMatch(ProcessState::isReady);
  }

  public ProcessState process(String name) {
    return processes.stream()
        .filter(process -> process.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No process " + name));
  }
}
