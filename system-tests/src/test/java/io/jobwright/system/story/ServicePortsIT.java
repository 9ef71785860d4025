package io.jobwright.system.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.system.stack.StackState;
import io.jobwright.system.testing.RunningSystem;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What whoever reaches the port of a service finds there without a token: nothing. */
class ServicePortsIT {

  private static final List<String> SERVICES =
      List.of("gateway", "quotes", "workorders", "inventory", "invoicing");
  private static final List<String> PATHS =
      List.of("/q/openapi", "/q/openapi?format=json", "/q/health", "/q/metrics", "/q/swagger-ui");

  @Test
  void thereIsNoDocumentAndNoHealthOnThePortForCallers() throws Exception {
    StackState state = RunningSystem.get().state();
    Map<String, Integer> expected = new LinkedHashMap<>();
    Map<String, Integer> found = new LinkedHashMap<>();
    try (HttpClient caller = HttpClient.newHttpClient()) {
      for (String service : SERVICES) {
        for (String path : PATHS) {
          URI uri = URI.create("http://127.0.0.1:" + state.process(service).port() + path);
          expected.put(service + path, 404);
          found.put(
              service + path,
              caller
                  .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                  .statusCode());
        }
      }
    }
    assertEquals(expected, found);
  }
}
