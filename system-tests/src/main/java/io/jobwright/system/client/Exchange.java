package io.jobwright.system.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;

/**
 * A request and its final answer.
 *
 * @param caller user name, client id, or {@code anonymous}
 * @param headers of the answer, by name in any case
 * @param attempts 1 where the first try was answered
 * @param nanos from the first byte of the first try to the last byte of the answer
 */
public record Exchange(
    String caller,
    Request request,
    int status,
    MultiMap headers,
    String body,
    int attempts,
    long nanos) {

  public boolean succeeded() {
    return status >= 200 && status < 300;
  }

  /** Whether the body is JSON, and not a file. */
  public boolean isJson() {
    String type = headers.get("Content-Type");
    return type != null && type.contains("json");
  }

  /** Whether the answer is the stored one of an earlier try. */
  public boolean replayed() {
    return "true".equals(headers.get("Idempotency-Replayed"));
  }

  public JsonNode json() {
    return Json.tree(body.isEmpty() ? "null" : body);
  }

  public double millis() {
    return nanos / 1e6;
  }
}
