package io.jobwright.system.fuzz.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.client.RawRequest;
import io.jobwright.system.fuzz.api.ApiOperation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A request to an operation that is not sent yet. Immutable: every change makes another.
 *
 * @param path filled in, percent-encoded where it has to be
 * @param query percent-encoded, without the question mark; may be empty
 */
public record Call(
    ApiOperation operation,
    Caller caller,
    String method,
    String path,
    String query,
    List<Map.Entry<String, String>> headers,
    Optional<byte[]> body) {

  public static final String IF_MATCH = "If-Match";
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  public static final String CONTENT_TYPE = "Content-Type";
  public static final String ACCEPT = "Accept";

  public Call {
    headers = List.copyOf(headers);
  }

  static Call to(ApiOperation operation, Caller caller, String path) {
    return new Call(operation, caller, operation.method(), path, "", List.of(), Optional.empty())
        .with(ACCEPT, operation.answerType());
  }

  public Call by(Caller other) {
    return new Call(operation, other, method, path, query, headers, body);
  }

  /** With another method than the operation's. */
  public Call using(String otherMethod) {
    return new Call(operation, caller, otherMethod, path, query, headers, body);
  }

  public Call at(String otherPath) {
    return new Call(operation, caller, method, otherPath, query, headers, body);
  }

  /** With this text in the place of another one in the path. */
  public Call at(String old, String other) {
    return at(path.replace(old, other));
  }

  public Call asking(String otherQuery) {
    return new Call(operation, caller, method, path, otherQuery, headers, body);
  }

  /** With this header, in the place of any of its name. */
  public Call with(String header, String value) {
    return without(header).adding(header, value);
  }

  /** With this header besides those of its name. */
  public Call adding(String header, String value) {
    List<Map.Entry<String, String>> more = new ArrayList<>(headers);
    more.add(Map.entry(header, value));
    return new Call(operation, caller, method, path, query, more, body);
  }

  public Call without(String header) {
    List<Map.Entry<String, String>> fewer =
        headers.stream().filter(one -> !one.getKey().equalsIgnoreCase(header)).toList();
    return new Call(operation, caller, method, path, query, fewer, body);
  }

  public Call saying(JsonNode json) {
    return saying(json.toString());
  }

  public Call saying(String text) {
    return saying(text.getBytes(StandardCharsets.UTF_8));
  }

  public Call saying(byte[] bytes) {
    return new Call(operation, caller, method, path, query, headers, Optional.of(bytes));
  }

  public Call sayingNothing() {
    return new Call(operation, caller, method, path, query, headers, Optional.empty());
  }

  /** Not a repetition of an earlier one: what was remembered for its key does not count. */
  public Call anew() {
    return header(IDEMPOTENCY_KEY).isPresent()
        ? with(IDEMPOTENCY_KEY, UUID.randomUUID().toString())
        : this;
  }

  public Optional<String> header(String name) {
    return headers.stream()
        .filter(one -> one.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  public String bodyText() {
    return body.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
  }

  /** Whether it is the operation's own method, so that the document speaks of the answer. */
  public boolean isDocumented() {
    return method.equals(operation.method());
  }

  RawRequest raw() {
    List<Map.Entry<String, String>> all = new ArrayList<>(headers);
    caller.authorization().get().ifPresent(value -> all.add(Map.entry("Authorization", value)));
    return new RawRequest(method, query.isEmpty() ? path : path + "?" + query, all, body);
  }

  /** For whoever wants to repeat it by hand; who asks stands in place of the token. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(method + " " + path);
    text.append(query.isEmpty() ? "" : "?" + query).append("\nby ").append(caller);
    headers.forEach(
        one -> text.append('\n').append(one.getKey()).append(": ").append(one.getValue()));
    return body.isEmpty() ? text.toString() : text.append("\n\n").append(bodyText()).toString();
  }
}
