package io.jobwright.system.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.system.client.Exchange;
import io.jobwright.system.client.Request;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownIdsTest {

  private static final String CLIENT = "cli_01h2xcejqtf2nbrexx3vqjhp41";
  private static final String OTHER = "cli_01h2xcejqtf2nbrexx3vqjhp42";

  private final KnownIds ids = new KnownIds();

  @Test
  void anIdDeepInAnotherAnswerIsNoticed() {
    hear(
        200,
        "{\"items\": [{\"id\": \"quo_01h2xcejqtf2nbrexx3vqjhp41\", \"clientId\": \""
            + CLIENT
            + "\"}]}");
    assertEquals(List.of(CLIENT), ids.shownIn("{\"a\": [\"" + CLIENT + "\", \"" + OTHER + "\"]}"));
    assertEquals(Optional.of(CLIENT), ids.ofField("clientId"));
  }

  @Test
  void whatAProblemMentionsIsNotKnown() {
    hear(404, "{\"detail\": \"" + CLIENT + "\"}");
    assertEquals(List.of(), ids.shownIn(CLIENT));
  }

  @Test
  void theLatestOfEachPrefixAreSamples() {
    hear(
        200,
        "{\"ids\": [\"" + CLIENT + "\", \"" + OTHER + "\", \"qln_01h2xcejqtf2nbrexx3vqjhp41\"]}");
    assertEquals(List.of(OTHER, "qln_01h2xcejqtf2nbrexx3vqjhp41"), ids.samples(1));
  }

  @Test
  void anExampleInTheDocumentOfTheApiIsNobodys() {
    hear("/openapi.json", 200, "{\"examples\": [\"" + CLIENT + "\"]}");
    assertEquals(List.of(), ids.shownIn(CLIENT));
  }

  private void hear(int status, String body) {
    hear("/v1/quotes", status, body);
  }

  private void hear(String path, int status, String body) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Content-Type", "application/json");
    ids.answered(new Exchange("owner", Request.get(path), status, headers, body, 1, 0));
  }
}
