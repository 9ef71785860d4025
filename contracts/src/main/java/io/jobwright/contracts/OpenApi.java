package io.jobwright.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * An OpenAPI document, and whether what goes over the wire is what it says. What it does not say is
 * a violation too: a status, a header of ours, a field, the code of a problem.
 */
public final class OpenApi {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String API = "/v1/";
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;

  /** Headers that callers act upon; others are HTTP's own or for everybody. */
  private static final Set<String> HEADERS =
      Set.of(
          "ETag",
          "Location",
          "Link",
          "Idempotency-Replayed",
          "RateLimit",
          "RateLimit-Policy",
          "Retry-After",
          "WWW-Authenticate",
          "X-Request-Id");

  private record Path(Pattern pattern, String template) {}

  private final JsonNode document;
  private final List<Path> paths = new ArrayList<>();
  private final Map<JsonNode, Schema> open = new ConcurrentHashMap<>();
  private final Map<JsonNode, Schema> closed = new ConcurrentHashMap<>();

  private OpenApi(JsonNode document) {
    this.document = document;
    document
        .path("paths")
        .fieldNames()
        .forEachRemaining(template -> paths.add(new Path(pattern(template), template)));
    // what has no parameter where another has one is meant literally
    paths.sort((one, other) -> Boolean.compare(isOpen(one.template), isOpen(other.template)));
  }

  /**
   * @param document JSON text of OpenAPI 3.1
   */
  public static OpenApi of(String document) {
    return new OpenApi(json(document).orElseThrow());
  }

  /**
   * Fails the test that met an exchange which is not as documented: a status, a header, a field.
   *
   * @throws AssertionError with all in which it differs
   */
  public void require(HttpExchange exchange) {
    List<String> violations = violations(exchange);
    if (!violations.isEmpty()) {
      throw new AssertionError("Not as documented: " + String.join("\n", violations));
    }
  }

  /** In what an exchange differs from the document; empty where in nothing. */
  public List<String> violations(HttpExchange exchange) {
    if (!exchange.path().startsWith(API) || exchange.method().equals("OPTIONS")) {
      return List.of();
    }
    Optional<JsonNode> item = item(exchange.path());
    if (item.isEmpty()) {
      return exchange.status() == NOT_FOUND ? List.of() : List.of(exchange + ": no such path");
    }
    String method = exchange.method().equals("HEAD") ? "GET" : exchange.method();
    JsonNode operation = item.get().path(method.toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) {
      return exchange.status() == NOT_ALLOWED ? List.of() : List.of(exchange + ": no such method");
    }
    List<String> violations = new ArrayList<>();
    compare(operation, exchange, violations);
    return violations.stream().map(one -> exchange + ": " + one).toList();
  }

  private void compare(JsonNode operation, HttpExchange exchange, List<String> violations) {
    JsonNode response =
        target(operation.path("responses").path(Integer.toString(exchange.status())));
    if (response.isMissingNode()) {
      violations.add("the status is not documented; the answer was " + exchange.body());
      return;
    }
    compareHeaders(response, exchange, violations);
    if (!exchange.method().equals("HEAD")) {
      compareBody(response, exchange, violations);
    }
    if (exchange.succeeded() && exchange.requestBody() != null) {
      compareRequest(operation, exchange, violations);
    }
  }

  private void compareHeaders(JsonNode response, HttpExchange exchange, List<String> violations) {
    JsonNode documented = response.path("headers");
    for (String header : HEADERS) {
      if (exchange.headers().containsKey(header) && !documented.has(header)) {
        violations.add("the header " + header + " is not documented");
      }
    }
    for (Map.Entry<String, JsonNode> header : documented.properties()) {
      JsonNode description = target(header.getValue());
      String value = exchange.headers().get(header.getKey());
      if (value == null && description.path("required").asBoolean()) {
        violations.add("the header " + header.getKey() + " is missing");
      } else if (value != null) {
        String text = JSON.getNodeFactory().textNode(value).toString();
        violations(false, description.path("schema"), text)
            .forEach(one -> violations.add("header " + header.getKey() + " " + one));
      }
    }
  }

  private void compareBody(JsonNode response, HttpExchange exchange, List<String> violations) {
    JsonNode content = response.path("content");
    if (content.isEmpty()) {
      if (!exchange.body().isEmpty()) {
        violations.add("no body is documented, and there is one");
      }
      return;
    }
    JsonNode body = content.path(exchange.contentType());
    if (body.isMissingNode()) {
      violations.add("the content type " + exchange.contentType() + " is not documented");
      return;
    }
    if (!exchange.contentType().endsWith("json")) {
      return;
    }
    violations(true, body.path("schema"), exchange.body())
        .forEach(one -> violations.add("answer " + one + " in " + exchange.body()));
    String code = json(exchange.body()).map(json -> json.path("code").asText()).orElse("");
    if (body.has("examples") && !body.path("examples").has(code)) {
      violations.add("the problem " + code + " is not documented");
    }
  }

  /** What was accepted must be acceptable. */
  private void compareRequest(JsonNode operation, HttpExchange exchange, List<String> violations) {
    JsonNode content = operation.path("requestBody").path("content");
    String type =
        exchange.requestType() == null
            ? ""
            : HttpExchange.withoutParameters(exchange.requestType());
    JsonNode body = content.path(type);
    if (body.isMissingNode()) {
      if (!content.isEmpty()) {
        violations.add("a body of " + type + " is not documented, and was accepted");
      }
      return;
    }
    violations(false, body.path("schema"), exchange.requestBody())
        .forEach(one -> violations.add("accepted request " + one));
  }

  private List<String> violations(boolean isClosed, JsonNode schema, String text) {
    if (json(text).isEmpty()) {
      return List.of("is not JSON");
    }
    Schema compiled =
        (isClosed ? closed : open).computeIfAbsent(schema, one -> compile(one, isClosed));
    return EventSchemas.violations(compiled, text);
  }

  private Schema compile(JsonNode schema, boolean isClosed) {
    ObjectNode whole = ((ObjectNode) schema).deepCopy();
    ObjectNode schemas = document.path("components").path("schemas").deepCopy();
    if (isClosed) {
      for (JsonNode one : schemas) {
        if (one.has("properties")) {
          ((ObjectNode) one).put("additionalProperties", false);
        }
      }
    }
    whole.putObject("components").set("schemas", schemas);
    return EventSchemas.compile(whole);
  }

  private Optional<JsonNode> item(String path) {
    return paths.stream()
        .filter(known -> known.pattern.matcher(path).matches())
        .findFirst()
        .map(known -> document.path("paths").path(known.template));
  }

  private static Pattern pattern(String template) {
    return Pattern.compile("\\Q" + template.replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q") + "\\E");
  }

  private static boolean isOpen(String template) {
    return template.contains("{");
  }

  private JsonNode target(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static Optional<JsonNode> json(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (JsonProcessingException malformed) {
      return Optional.empty();
    }
  }
}
