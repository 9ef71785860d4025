package io.jobwright.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The files say what the code says, and what callers were promised is kept. */
class ReleasedApiTest {

  private static final int FEWEST_OPERATIONS = 30;

  private final ApiFiles files = new ApiFiles(Path.of("..").toAbsolutePath().normalize());

  @TestFactory
  List<DynamicTest> theReleasedDocumentsSayWhatTheCodeSays() {
    return files.current().entrySet().stream()
        .map(
            document ->
                DynamicTest.dynamicTest(
                    document.getKey(),
                    () -> assertReleased(document.getKey(), document.getValue())))
        .toList();
  }

  private void assertReleased(String name, JsonNode current) {
    JsonNode released = files.released(name);
    List<String> breaks = Compatibility.breaks(released, current);
    assertEquals(List.of(), breaks, "callers would break; meant so? ./jobwright api --breaking");
    assertEquals(
        List.of(),
        Changes.between(released, current),
        "schemas/openapi is not what the code says; release it: ./jobwright api");
  }

  @Test
  void theWholeApiIsLookedAt() {
    long operations =
        files.released(ApiFiles.MERGED).findValues("operationId").stream().distinct().count();
    assertTrue(operations >= FEWEST_OPERATIONS, operations + " operations");
  }
}
