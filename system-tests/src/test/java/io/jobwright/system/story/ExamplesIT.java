package io.jobwright.system.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jobwright.system.check.Audit;
import io.jobwright.system.client.Exchange;
import io.jobwright.system.client.Request;
import io.jobwright.system.client.Session;
import io.jobwright.system.fuzz.api.Api;
import io.jobwright.system.fuzz.api.ApiOperation;
import io.jobwright.system.fuzz.api.OperationTable;
import io.jobwright.system.job.Watch;
import io.jobwright.system.testing.RunningSystem;
import io.jobwright.system.testing.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A newcomer tries the reference: every example of a body is accepted as it stands there, with ids
 * of the newcomer's own things and names that are not taken yet.
 */
class ExamplesIT {

  private static final Pattern ID = Pattern.compile("([a-z]+)_[0-7][0-9a-hjkmnp-tv-z]{25}");
  private static final Set<String> UNIQUE = Set.of("sku", "externalRefs");
  private static final Set<String> APPROVING = Set.of("approveQuote", "approvePublicQuote");
  private static final Set<String> FOR_WHAT_IS_SENT = Set.of("approveQuote", "declineQuote");

  private final RunningSystem system = RunningSystem.get();
  private final Session owner = Stage.of("acme").owner();
  private final Session nobody = system.jobwright().anonymous();
  private final OperationTable table = OperationTable.read();
  private final Map<String, ApiOperation> withBody =
      Api.of(nobody.send(Request.get("/openapi.json")).json()).operations().stream()
          .filter(operation -> operation.body().isPresent())
          .collect(Collectors.toMap(ApiOperation::id, Function.identity()));
  private final Map<String, String> idsByPrefix = new HashMap<>();

  @Test
  void everyExampleOfABodyIsAccepted() {
    for (String maker : List.of("createClient", "createItem", "createLocation")) {
      String id = made(maker).path("id").asText();
      idsByPrefix.put(id.substring(0, id.indexOf('_')), id);
    }
    new Audit(system.databases(), system.topics()).awaitRest();

    List<String> refused = new ArrayList<>();
    for (ApiOperation operation : withBody.values()) {
      List<JsonNode> examples = operation.body().orElseThrow().examples();
      assertTrue(!examples.isEmpty(), operation + " has no example");
      for (JsonNode example : examples) {
        Exchange answer = send(operation, example, target(operation));
        if (!isAccepted(answer)) {
          refused.add(operation + " " + example + " → " + answer.status() + " " + answer.body());
        }
      }
    }
    assertEquals("", String.join("\n", refused));
    assertTrue(withBody.size() >= 20, "operations with a body: " + withBody.keySet());
  }

  /** A batch says so of each of its items. */
  private static boolean isAccepted(Exchange answer) {
    return answer.succeeded()
        && answer.json().path("items").valueStream().noneMatch(item -> item.has("problem"));
  }

  /** What the operation is about, in a state that allows it; null where it makes something. */
  private JsonNode target(ApiOperation operation) {
    return switch (operation.collection()) {
      case "/v1/public/quotes" -> sent();
      case "/v1/quotes" ->
          FOR_WHAT_IS_SENT.contains(operation.id())
              ? sent()
              : operation.hasTarget() ? made("createQuote") : null;
      case "/v1/work-orders" ->
          operation.id().equals("recordPicks")
              ? reserved()
              : operation.hasTarget() ? made("createWorkOrder") : null;
      default -> operation.hasTarget() ? made(makerIn(operation.collection())) : null;
    };
  }

  private static String makerIn(String collection) {
    return switch (collection) {
      case "/v1/clients" -> "createClient";
      case "/v1/items" -> "createItem";
      case "/v1/locations" -> "createLocation";
      default -> throw new AssertionError("What makes one in " + collection + "?");
    };
  }

  private JsonNode made(String maker) {
    ApiOperation operation = withBody.get(maker);
    JsonNode example = operation.body().orElseThrow().examples().getFirst();
    Exchange answer = send(operation, example, null);
    assertTrue(answer.succeeded(), () -> example + " → " + answer.status() + " " + answer.body());
    return answer.json();
  }

  private JsonNode sent() {
    return moved(made("createQuote"), "/v1/quotes/", "send");
  }

  /** Its line is the one to be picked; the quotes approved before it are served first. */
  private JsonNode reserved() {
    received();
    APPROVING.forEach(quote -> received());
    JsonNode authorized = moved(made("createWorkOrder"), "/v1/work-orders/", "authorize");
    idsByPrefix.put("qln", authorized.at("/lines/0/lineId").asText());
    return Watch.await(
        "reserved stock",
        () ->
            Optional.of(read("/v1/work-orders/" + authorized.path("id").asText()))
                .filter(now -> now.path("stockState").asText().equals("RESERVED")));
  }

  /** At the default location, from which stock is reserved. */
  private void received() {
    ApiOperation operation = withBody.get("receiveStock");
    ObjectNode receipt = operation.body().orElseThrow().examples().getFirst().deepCopy();
    receipt.remove("locationId");
    assertTrue(send(operation, receipt, null).succeeded());
  }

  private JsonNode moved(JsonNode document, String collection, String verb) {
    String path = collection + document.path("id").asText() + "/" + verb;
    Exchange answer = owner.send(Request.move(path, document.path("version").asLong()));
    assertTrue(answer.succeeded(), () -> verb + " → " + answer.status() + " " + answer.body());
    return answer.json();
  }

  private JsonNode read(String path) {
    return owner.send(Request.get(path)).json();
  }

  private Exchange send(ApiOperation operation, JsonNode example, JsonNode target) {
    String path = operation.path();
    for (String parameter : operation.pathParameters()) {
      String shown = parameter.equals("token") ? "publicToken" : parameter;
      path = path.replace("{" + parameter + "}", target.path(shown).asText());
    }
    boolean needsVersion = table.of(operation).needsIfMatch();
    Request request =
        new Request(
            operation.method(),
            path,
            operation.body().orElseThrow().mediaType(),
            table.of(operation).takesIdempotencyKey() ? UUID.randomUUID().toString() : null,
            needsVersion ? '"' + target.path("version").asText() + '"' : null,
            ours("", example).toString());
    return (operation.isPublic() ? nobody : owner).send(request);
  }

  /** The example, about our own things. */
  private JsonNode ours(String field, JsonNode example) {
    return switch (example) {
      case ObjectNode object -> {
        ObjectNode own = object.objectNode();
        object
            .properties()
            .forEach(one -> own.set(one.getKey(), ours(one.getKey(), one.getValue())));
        yield own;
      }
      case ArrayNode array -> {
        ArrayNode own = array.arrayNode();
        array.forEach(element -> own.add(ours(field, element)));
        yield own;
      }
      case TextNode text -> TextNode.valueOf(ours(field, text.asText()));
      default -> example;
    };
  }

  private String ours(String field, String text) {
    Matcher id = ID.matcher(text);
    if (id.matches()) {
      return idsByPrefix.getOrDefault(id.group(1), text);
    }
    return UNIQUE.contains(field) ? text + "-" + UUID.randomUUID() : text;
  }
}
