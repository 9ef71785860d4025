package io.jobwright.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestPathTest {

  private static final List<String> PATHS =
      List.of(
          "/v1/clients",
          "/v1/clients/batch",
          "/v1/clients/{id}",
          "/v1/quotes",
          "/v1/quotes/{id}",
          "/v1/quotes/{id}/lines",
          "/v1/quotes/{id}/lines/{lineId}",
          "/v1/quotes/{id}/send",
          "/v1/work-orders",
          "/v1/work-orders/{id}");

  @ParameterizedTest
  @CsvSource({
    "/clients, /v1/clients",
    "/v1/clients/, /v1/clients",
    "/v1/client, /v1/clients",
    "/v1/Clients, /v1/clients",
    "/v1/workorders, /v1/work-orders",
    "/v1/work_orders/wo_1, /v1/work-orders/{id}",
    "/v2/quotes, /v1/quotes",
    "/api/v1/quotes, /v1/quotes",
    "/v1/quotes/quo_1/sent, /v1/quotes/{id}/send",
    "/v1/quotes/quo_1/line/qln_1, /v1/quotes/{id}/lines/{lineId}",
    "/v1/quotes/quo_1/unheard-of, /v1/quotes/{id}"
  })
  void aMisspeltPathHasANearestOne(String path, String nearest) {
    assertEquals(Optional.of(nearest), NearestPath.of(path, PATHS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/q/health", "/v1/unknown", "/admin", "*", "", "/wp-login.php"})
  void whatIsFarFromEverythingHasNone(String path) {
    assertEquals(Optional.empty(), NearestPath.of(path, PATHS));
  }

  @Test
  void anEndlessPathIsNotLookedAt() {
    assertEquals(Optional.empty(), NearestPath.of("/v1/quotes".repeat(400), PATHS));
    assertEquals(Optional.empty(), NearestPath.of("/v1/" + "q".repeat(4_000), PATHS));
  }
}
