package io.jobwright.system.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A request and its final answer.
 *
 * @param caller user name, client id, or {@code anonymous}
 * @param replayed whether the answer is the stored one of an earlier try
 * @param attempts 1 where the first try was answered
 * @param nanos from the first byte of the first try to the last byte of the answer
 */
public record Exchange(
    String caller,
    Request request,
    int status,
    String body,
    boolean replayed,
    int attempts,
    long nanos) {

  public boolean succeeded() {
    return status >= 200 && status < 300;
  }

  public JsonNode json() {
    return Json.tree(body.isEmpty() ? "null" : body);
  }

  public double millis() {
    return nanos / 1e6;
  }
}
