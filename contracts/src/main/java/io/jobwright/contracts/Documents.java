package io.jobwright.contracts;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The files of {@code schemas}, JSON and YAML, each with what its references point to in place. */
public final class Documents {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String REFERENCE = "$ref";

  /** Deeper than any of our documents; a reference to itself goes on for ever. */
  private static final int MAX_DEPTH = 100;

  /** Where files come from; null where there is none of this name. */
  @FunctionalInterface
  private interface Source {
    InputStream open(String path) throws IOException;
  }

  private final Source source;
  private final Map<String, JsonNode> files = new ConcurrentHashMap<>();

  private Documents(Source source) {
    this.source = source;
  }

  /** Those on the class path, below {@code schemas/}. */
  public static Documents onClasspath() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return new Documents(path -> loader.getResourceAsStream("schemas/" + path));
  }

  /** Those in this folder. */
  public static Documents in(Path folder) {
    return new Documents(
        path -> {
          Path file = folder.resolve(path);
          return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
        });
  }

  /** Names of the files of a folder without their suffix, in order. */
  public static SortedSet<String> names(Path folder, String suffix) {
    try (Stream<Path> files = Files.list(folder)) {
      SortedSet<String> names = new TreeSet<>();
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(suffix))
          .forEach(name -> names.add(name.substring(0, name.length() - suffix.length())));
      return names;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public boolean has(String path) {
    return !file(path).isMissingNode();
  }

  /**
   * The file with everything it refers to in place; what stands beside a reference wins over what
   * it points to.
   *
   * @throws IllegalArgumentException where the file, or one it refers to, is not there
   */
  public JsonNode get(String path) {
    return inlined(new Place(path, required(path)), 0);
  }

  /** A node, and the file its relative references start from. */
  private record Place(String path, JsonNode node) {}

  private JsonNode inlined(Place at, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException(at.path() + " refers to itself");
    }
    if (at.node().isArray()) {
      ArrayNode copy = JSON.createArrayNode();
      at.node().forEach(item -> copy.add(inlined(new Place(at.path(), item), depth + 1)));
      return copy;
    }
    if (!at.node().isObject()) {
      return at.node();
    }
    ObjectNode copy = JSON.createObjectNode();
    if (at.node().path(REFERENCE).isTextual()) {
      copy.setAll((ObjectNode) inlined(target(at), depth + 1));
    }
    at.node()
        .properties()
        .forEach(
            field -> {
              if (!field.getKey().equals(REFERENCE)) {
                copy.set(
                    field.getKey(), inlined(new Place(at.path(), field.getValue()), depth + 1));
              }
            });
    return copy;
  }

  private Place target(Place at) {
    String[] reference = at.node().path(REFERENCE).asText().split("#", 2);
    String path =
        reference[0].isEmpty()
            ? at.path()
            : Path.of(at.path()).resolveSibling(reference[0]).normalize().toString();
    Place place = new Place(path, required(path));
    if (reference.length == 1 || reference[1].isEmpty()) {
      return place;
    }
    for (JsonPointer step = JsonPointer.compile(reference[1]);
        !step.matches();
        step = step.tail()) {
      if (place.node().path(REFERENCE).isTextual()) {
        place = target(place);
      }
      place = new Place(place.path(), place.node().path(step.getMatchingProperty()));
    }
    if (place.node().isMissingNode()) {
      throw new IllegalArgumentException(
          at.path() + ": nothing at " + at.node().path(REFERENCE).asText());
    }
    return place;
  }

  private JsonNode required(String path) {
    JsonNode file = file(path);
    if (file.isMissingNode()) {
      throw new IllegalArgumentException("There is no schemas/" + path);
    }
    return file;
  }

  private JsonNode file(String path) {
    return files.computeIfAbsent(path, this::read);
  }

  private JsonNode read(String path) {
    try (InputStream in = source.open(path)) {
      return in == null ? JSON.missingNode() : (path.endsWith(".yaml") ? YAML : JSON).readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(path, unreadable);
    }
  }
}
