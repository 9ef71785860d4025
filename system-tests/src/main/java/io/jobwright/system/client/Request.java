package io.jobwright.system.client;

import java.util.UUID;

/**
 * A request as its caller means it. Sent again after a lost answer it is the same request: the same
 * Idempotency-Key, the same version.
 *
 * @param contentType of the body; null without one
 * @param idempotencyKey null where the operation takes none
 * @param ifMatch the version a move is based on; null where the operation takes none
 * @param body JSON text, or null
 */
public record Request(
    String method,
    String path,
    String contentType,
    String idempotencyKey,
    String ifMatch,
    String body) {

  private static final String JSON = "application/json";
  private static final String MERGE_PATCH = "application/merge-patch+json";

  public static Request get(String path) {
    return new Request("GET", path, null, null, null, null);
  }

  /** Makes something, or does something that no version guards. */
  public static Request post(String path, Object body) {
    String key = UUID.randomUUID().toString();
    return new Request("POST", path, JSON, key, null, text(body));
  }

  /** A business move of the document of this version that says all by its name. */
  public static Request move(String path, long version) {
    String key = UUID.randomUUID().toString();
    return new Request("POST", path, null, key, null, null).basedOn(version);
  }

  /** A business move of the document of this version. */
  public static Request move(String path, long version, Object body) {
    return post(path, body).basedOn(version);
  }

  public static Request patch(String path, long version, Object body) {
    String key = UUID.randomUUID().toString();
    return new Request("PATCH", path, MERGE_PATCH, key, null, text(body)).basedOn(version);
  }

  public Request basedOn(long version) {
    return new Request(method, path, contentType, idempotencyKey, '"' + "" + version + '"', body);
  }

  private static String text(Object body) {
    return body == null || body instanceof String ? (String) body : Json.write(body);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
