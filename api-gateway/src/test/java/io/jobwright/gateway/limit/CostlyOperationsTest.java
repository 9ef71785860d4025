package io.jobwright.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.gateway.api.ApiPaths;
import io.jobwright.gateway.api.ReleasedApi;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of what is costly, beside the document of the API. */
class CostlyOperationsTest {

  /**
   * Changes that price nothing and make no document: they move a state, or keep a master record.
   */
  private static final Set<String> CHEAP =
      Set.of(
          "POST /v1/clients",
          "PATCH /v1/clients/{id}",
          "POST /v1/items",
          "PATCH /v1/items/{id}",
          "POST /v1/locations",
          "POST /v1/operations/{id}/cancel",
          "POST /v1/public/quotes/{token}/approve",
          "POST /v1/public/quotes/{token}/decline",
          "POST /v1/quotes/{id}/decline",
          "POST /v1/quotes/{id}/link",
          "POST /v1/quotes/{id}/withdraw",
          "POST /v1/stock/receipts",
          "PATCH /v1/work-orders/{id}",
          "POST /v1/work-orders/{id}/authorize",
          "POST /v1/work-orders/{id}/cancel",
          "POST /v1/work-orders/{id}/picks",
          "POST /v1/work-orders/{id}/start");

  private static final Set<String> OPERATIONS = new TreeSet<>();
  private static List<OperationPattern> costly;

  @BeforeAll
  static void read() throws IOException {
    JsonNode paths =
        new ObjectMapper().readTree(resource("schemas/openapi/jobwright.json")).path("paths");
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> OPERATIONS.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    Properties settings = new Properties();
    settings.load(resource("application.properties"));
    costly =
        Arrays.stream(settings.getProperty("jobwright.gateway.limits.costly").split(",", -1))
            .map(OperationPattern::parse)
            .toList();
  }

  @Test
  void everyPatternMeansAnOperation() {
    for (OperationPattern pattern : costly) {
      assertTrue(
          OPERATIONS.stream().anyMatch(operation -> matches(pattern, operation)),
          "the API has no " + pattern);
    }
  }

  @Test
  void everyChangeIsEitherCostlyOrKnownToBeCheap() {
    Set<String> cheap = new TreeSet<>(OPERATIONS);
    cheap.removeIf(operation -> operation.startsWith("GET "));
    cheap.removeIf(operation -> costly.stream().anyMatch(pattern -> matches(pattern, operation)));
    assertEquals(new TreeSet<>(CHEAP), cheap);
  }

  @Test
  void aPatternThatMeansNothingEndsTheStart() {
    ApiPaths paths = new ApiPaths(new ReleasedApi(new ObjectMapper()));
    costly.forEach(pattern -> RateLimits.requireOperation(paths, pattern));
    OperationPattern misspelt = OperationPattern.parse("POST /v1/quotes/*/revise");
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class, () -> RateLimits.requireOperation(paths, misspelt));
    assertTrue(refused.getMessage().contains("POST /v1/quotes/*/revise"), refused::getMessage);
  }

  private static boolean matches(OperationPattern pattern, String operation) {
    String[] parts = operation.split(" ", 2);
    return pattern.matches(parts[0], parts[1]);
  }

  private static InputStream resource(String name) {
    return CostlyOperationsTest.class.getClassLoader().getResourceAsStream(name);
  }
}
