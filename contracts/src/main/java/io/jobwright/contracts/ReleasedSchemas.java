package io.jobwright.contracts;

import io.jobwright.contracts.AsyncApi.Action;
import io.jobwright.contracts.AsyncApi.Flow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was promised about events, as {@code schemas/released} keeps it, against what is said. */
public final class ReleasedSchemas {

  private static final List<String> FOLDERS = List.of("asyncapi", "events", "values");

  private final Path released;
  private final Path current;

  public ReleasedSchemas(Path released, Path current) {
    this.released = released;
    this.current = current;
  }

  /** Promises that are no longer kept. */
  public List<String> breaks() {
    List<String> breaks = new ArrayList<>();
    Map<String, Flow> now = sent(current);
    sent(released).forEach((type, promised) -> compare(type, promised, now.get(type), breaks));
    return breaks;
  }

  private static void compare(String type, Flow promised, Flow now, List<String> breaks) {
    if (now == null) {
      breaks.add(type + " is removed");
      return;
    }
    if (!promised.channel().address().equals(now.channel().address())) {
      breaks.add(
          type + " moved from " + promised.channel().address() + " to " + now.channel().address());
    }
    if (promised.channel().partitions() != now.channel().partitions()) {
      breaks.add(type + ": another number of partitions breaks the order of a key");
    }
    if (!promised.channel().cleanupPolicy().equals(now.channel().cleanupPolicy())) {
      breaks.add(type + ": cleanup policy is now " + now.channel().cleanupPolicy());
    }
    add(
        breaks,
        type + " key ",
        SchemaCompatibility.ofEvent(promised.message().key(), now.message().key()));
    add(
        breaks,
        type + " header ",
        SchemaCompatibility.ofEvent(promised.message().headers(), now.message().headers()));
    add(
        breaks,
        type + " ",
        SchemaCompatibility.ofEvent(promised.message().payload(), now.message().payload()));
  }

  private static void add(List<String> breaks, String label, List<String> found) {
    found.forEach(one -> breaks.add(label + one));
  }

  private static Map<String, Flow> sent(Path folder) {
    return Project.services(folder).stream()
        .flatMap(service -> service.flows(Action.SEND))
        .filter(flow -> flow.message().isEvent())
        .collect(
            Collectors.toMap(
                flow -> flow.message().name(),
                Function.identity(),
                (one, other) -> one,
                TreeMap::new));
  }

  /** Files that are not as released, each with how it differs. */
  public List<String> differences() {
    Map<String, byte[]> before = contents(released);
    Map<String, byte[]> now = contents(current);
    List<String> differences = new ArrayList<>();
    now.forEach(
        (file, bytes) -> {
          if (!before.containsKey(file)) {
            differences.add(file + " is new");
          } else if (!Arrays.equals(before.get(file), bytes)) {
            differences.add(file + " is changed");
          }
        });
    before.keySet().stream()
        .filter(file -> !now.containsKey(file))
        .forEach(file -> differences.add(file + " is removed"));
    return differences;
  }

  /** Makes what is said now what is promised. */
  public void refresh() {
    try {
      for (String file : contents(released).keySet()) {
        Files.delete(released.resolve(file));
      }
      for (Map.Entry<String, byte[]> file : contents(current).entrySet()) {
        Path copy = released.resolve(file.getKey());
        Files.createDirectories(copy.getParent());
        Files.write(copy, file.getValue());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Map<String, byte[]> contents(Path root) {
    Map<String, byte[]> contents = new TreeMap<>();
    for (String folder : FOLDERS) {
      if (Files.isDirectory(root.resolve(folder))) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
          for (Path file : files.toList()) {
            contents.put(folder + "/" + file.getFileName(), Files.readAllBytes(file));
          }
        } catch (IOException failed) {
          throw new UncheckedIOException(failed);
        }
      }
    }
    return contents;
  }
}
