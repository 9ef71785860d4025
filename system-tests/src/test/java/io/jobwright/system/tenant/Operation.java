package io.jobwright.system.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.client.Request;
import java.util.List;

/**
 * An operation of the API's own description.
 *
 * @param path template, say {@code /v1/quotes/{id}/send}
 * @param body schema of the request's body; missing where it takes none
 */
record Operation(
    String method,
    String path,
    List<String> pathParameters,
    List<String> queryParameters,
    JsonNode body) {

  /** A version that no document has. */
  private static final long OTHER_VERSION = 999_999;

  boolean isPublicLink() {
    return path.startsWith("/v1/public/");
  }

  boolean isList() {
    return method.equals("GET") && pathParameters.isEmpty();
  }

  boolean takesBody() {
    return !body.isMissingNode();
  }

  /**
   * @param ids for the path's parameters, in their order
   */
  Request request(List<String> ids, String bodyText) {
    String filled = path;
    for (int i = 0; i < ids.size(); i++) {
      filled = filled.replace("{" + pathParameters.get(i) + "}", ids.get(i));
    }
    return switch (method) {
      case "GET" -> Request.get(filled);
      case "PATCH" -> Request.patch(filled, OTHER_VERSION, bodyText);
      case "POST" ->
          pathParameters.isEmpty()
              ? Request.post(filled, bodyText)
              : Request.move(filled, OTHER_VERSION, bodyText);
      default -> new Request(method, filled, null, null, null, null).basedOn(OTHER_VERSION);
    };
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
