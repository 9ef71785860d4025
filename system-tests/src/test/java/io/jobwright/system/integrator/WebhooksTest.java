package io.jobwright.system.integrator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.client.ApiClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** There is a generated class for every message that we send to an integrator. */
class WebhooksTest {

  private static final String MODEL = "io.jobwright.client.model.";
  private static final int FEWEST = 15;

  private final ObjectMapper json = ApiClient.createDefaultObjectMapper();

  @TestFactory
  List<DynamicTest> theMessageOfAWebhookIsReadWithoutLoss() throws IOException {
    JsonNode webhooks =
        json.readTree(Path.of("../schemas/openapi/jobwright.json").toFile()).path("webhooks");
    assertTrue(webhooks.size() >= FEWEST, webhooks.size() + " webhooks");
    return webhooks.properties().stream()
        .map(
            webhook ->
                DynamicTest.dynamicTest(
                    webhook.getKey(), () -> assertReadWithoutLoss(webhook.getValue())))
        .toList();
  }

  private void assertReadWithoutLoss(JsonNode webhook) throws Exception {
    JsonNode body = webhook.at("/post/requestBody/content/application~1json");
    String schema = body.at("/schema/$ref").asText();
    Class<?> message = Class.forName(MODEL + schema.substring(schema.lastIndexOf('/') + 1));
    Object read = json.treeToValue(body.path("example"), message);
    assertEquals(body.path("example"), json.readTree(json.writeValueAsString(read)));
  }
}
