package io.jobwright.contracts;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request and its answer, as they went over the wire.
 *
 * @param path without the query
 * @param requestType of the body; null without one
 * @param requestBody null without one
 * @param headers of the answer, found whatever their case
 * @param body of the answer; empty without one
 */
public record HttpExchange(
    String method,
    String path,
    String requestType,
    String requestBody,
    int status,
    Map<String, String> headers,
    String body) {

  public HttpExchange {
    method = method.toUpperCase(Locale.ROOT);
    Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = anyCase;
    body = body == null ? "" : body;
  }

  boolean succeeded() {
    return status >= 200 && status < 300;
  }

  /** Without parameters such as the charset; empty where there is none. */
  String contentType() {
    return withoutParameters(headers.getOrDefault("Content-Type", ""));
  }

  static String withoutParameters(String contentType) {
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip();
  }

  @Override
  public String toString() {
    return method + " " + path + " " + status;
  }
}
