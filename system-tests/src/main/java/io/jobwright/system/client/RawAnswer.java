package io.jobwright.system.client;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;

/** The answer to a {@link RawRequest}, headers included. */
public final class RawAnswer {

  private final int status;
  private final MultiMap headers;
  private final String body;
  private final long nanos;

  private RawAnswer(int status, MultiMap headers, String body, long nanos) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.nanos = nanos;
  }

  static RawAnswer of(Http.Response response, long nanos) {
    return new RawAnswer(response.status(), response.headers(), response.body(), nanos);
  }

  /**
   * An answer that no server gave.
   *
   * @param headers name and value in turn
   */
  public static RawAnswer invented(int status, String body, String... headers) {
    MultiMap map = MultiMap.caseInsensitiveMultiMap();
    for (int i = 0; i < headers.length; i += 2) {
      map.add(headers[i], headers[i + 1]);
    }
    return new RawAnswer(status, map, body, 1);
  }

  /** Another answer with the same headers but the content type. */
  public RawAnswer saying(int otherStatus, String otherBody, String contentType) {
    MultiMap others = MultiMap.caseInsensitiveMultiMap().addAll(headers);
    return new RawAnswer(otherStatus, others.set("Content-Type", contentType), otherBody, nanos);
  }

  /** The same, after so long. */
  public RawAnswer after(long otherNanos) {
    return new RawAnswer(status, headers, body, otherNanos);
  }

  public int status() {
    return status;
  }

  public boolean succeeded() {
    return status >= 200 && status < 300;
  }

  public boolean refused() {
    return status >= 400 && status < 500;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public List<String> headers(String name) {
    return headers.getAll(name);
  }

  public String body() {
    return body;
  }

  public long millis() {
    return nanos / 1_000_000;
  }
}
