package io.jobwright.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.jandex.ClassInfo;

/**
 * A class's own comment, as the compiler keeps it beside the class file: one source of the words.
 */
final class Javadoc {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+([^}]*)}");
  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@");
  private static final String PARAMETER = "param";

  private final String text;
  private final Map<String, String> parameters = new HashMap<>();

  private final JsonNode kept;

  private Javadoc(JsonNode kept, String comment) {
    this.kept = kept;
    String[] blocks = BLOCK_TAG.split(comment, -1);
    text = cleaned(blocks[0]);
    for (int i = 1; i < blocks.length; i++) {
      String[] words = blocks[i].strip().split("\\s+", 3);
      if (words[0].equals(PARAMETER) && words.length == 3) {
        parameters.put(words[1], cleaned(words[2]));
      }
    }
  }

  static Javadoc of(ClassInfo type) {
    String file = type.name().toString().replace('.', '/') + "__Javadoc.json";
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream kept = loader.getResourceAsStream(file)) {
      JsonNode comment = kept == null ? JSON.missingNode() : JSON.readTree(kept);
      return new Javadoc(comment, comment.path("doc").asText());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Optional<String> text() {
    return Optional.of(text).filter(words -> !words.isEmpty());
  }

  /** What is said of a component or parameter. */
  Optional<String> component(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** What is said of a method's parameter. */
  Optional<String> parameter(String method, String name) {
    for (JsonNode described : kept.path("methods")) {
      if (described.path("name").asText().equals(method)) {
        return new Javadoc(described, described.path("doc").asText()).component(name);
      }
    }
    return Optional.empty();
  }

  /** As Markdown, in one line, and beginning like a sentence. */
  private static String cleaned(String javadoc) {
    String words =
        INLINE_TAG
            .matcher(javadoc)
            .replaceAll("`$1`")
            .replace("<p>", "")
            .replaceAll("\\s+", " ")
            .strip();
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
