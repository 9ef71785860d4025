package io.jobwright.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaFilesTest {

  private static final Project PROJECT = Project.here();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BASE = "https://docs.jobwright.io/schemas/";
  private static final Schema META =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

  static Set<String> types() {
    return Documents.names(PROJECT.schemas().resolve("events"), ".json");
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> events = Files.list(PROJECT.schemas().resolve("events"));
        Stream<Path> values = Files.list(PROJECT.schemas().resolve("values"))) {
      return Stream.concat(events, values).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aFileIsAJsonSchemaAndSaysWhatItIs(Path file) throws IOException {
    JsonNode schema = JSON.readTree(file.toFile());
    assertEquals(List.of(), META.validate(schema.toString(), InputFormat.JSON));
    assertEquals(BASE + PROJECT.schemas().relativize(file), schema.path("$id").asText());
    assertFalse(schema.path("title").asText().isEmpty(), "title");
    assertEquals(List.of(), undescribed("", schema));
  }

  @ParameterizedTest
  @MethodSource("types")
  void aTypeIsNamedAfterWhatHappened(String type) {
    JsonNode schema = PROJECT.documents().get(EventSchemas.path(type));
    String happened = type.split("\\.", -1)[3];
    String title =
        Arrays.stream(happened.split("-", -1))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    assertEquals(title, schema.path("title").asText());
    assertEquals("object", schema.path("type").asText());
  }

  @ParameterizedTest
  @MethodSource("types")
  void theExampleOfATypeIsOneOfIt(String type) {
    EventSchemas schemas = new EventSchemas(PROJECT.documents());
    JsonNode examples = schemas.get(type).path("examples");
    assertFalse(examples.isEmpty());
    examples.forEach(
        example -> assertEquals(List.of(), schemas.violationsOfSender(type, example.toString())));
  }

  @ParameterizedTest
  @MethodSource("types")
  void aSchemaSaysNothingThatComparisonCannotSee(String type) {
    JsonNode schema = PROJECT.documents().get(EventSchemas.path(type));
    assertEquals(List.of(), SchemaCompatibility.ofEvent(schema, schema));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyValueIsUsed(Path file) throws IOException {
    if (file.getParent().endsWith("values")) {
      String name = "values/" + file.getFileName();
      List<Path> users = new ArrayList<>();
      for (Path other : files()) {
        if (Files.readString(other).contains(name) && !other.equals(file)) {
          users.add(other);
        }
      }
      assertTrue(!users.isEmpty(), name + " is used by nothing");
    }
  }

  /** Properties, and what lists hold, without a description. */
  private static List<String> undescribed(String at, JsonNode schema) {
    List<String> missing = new ArrayList<>();
    if (schema.path("description").asText().isEmpty() && !at.endsWith("/*")) {
      missing.add(at);
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      missing.addAll(undescribed(at + "/" + property.getKey(), property.getValue()));
    }
    if (schema.has("items")) {
      missing.addAll(undescribed(at + "/*", schema.path("items")));
    }
    return missing;
  }
}
