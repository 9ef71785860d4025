package io.jobwright.platform.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdTypeTest {

  private static final IdType INVOICE = new IdType("inv");

  static Stream<JsonNode> valid() throws IOException {
    return StreamSupport.stream(vectors().get("valid").spliterator(), false);
  }

  static Stream<String> invalid() throws IOException {
    return StreamSupport.stream(vectors().get("invalid").spliterator(), false)
        .map(node -> node.asText().split(" ", 2)[0]);
  }

  private static JsonNode vectors() throws IOException {
    return new ObjectMapper().readTree(IdTypeTest.class.getResourceAsStream("/vectors/ids.json"));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void vectorsGoBothWays(JsonNode vector) {
    UUID uuid = UUID.fromString(vector.get("uuid").asText());
    String text = "inv_" + vector.get("suffix").asText();
    assertEquals(text, INVOICE.format(uuid));
    assertEquals(Optional.of(uuid), INVOICE.parse(text));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void whatFormatCannotHaveMadeIsNotAnId(String text) {
    assertEquals(Optional.empty(), INVOICE.parse(text));
  }

  @Test
  void laterIdsSortAfterEarlierOnes() {
    var ids = IntStream.range(0, 10_000).mapToObj(n -> INVOICE.format(IdType.next())).toList();
    assertEquals(ids.stream().sorted().distinct().toList(), ids);
    assertTrue(ids.stream().allMatch(id -> INVOICE.parse(id).orElseThrow().version() == 7));
  }
}
