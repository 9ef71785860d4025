package io.jobwright.platform.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergePatchTest {

  static Stream<JsonNode> cases() throws IOException {
    JsonNode file =
        new ObjectMapper()
            .readTree(
                MergePatchTest.class.getResourceAsStream("/vectors/merge-patch-rfc7396.json"));
    return StreamSupport.stream(file.get("cases").spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theCasesOfTheStandardHold(JsonNode one) {
    assertEquals(
        one.get("result"), MergePatch.merge(one.get("original"), one.get("patch")), one::toString);
  }
}
