package io.jobwright.platform.answer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * A response as it is stored for replay: the exact text and the headers that belong to it.
 *
 * @param secret whether the text must not be readable where it is stored
 */
public record Answer(
    int status, String contentType, String location, String etag, String body, boolean secret) {

  public static final String REPLAYED = "Idempotency-Replayed";

  /** When it is worth asking how far the work is. */
  private static final int POLL_SECONDS = 1;

  public static final String NEVER_STORED = "private, no-store";

  public Response toResponse(boolean replayed) {
    Response.ResponseBuilder response =
        Response.status(status).entity(body).header(HttpHeaders.CONTENT_TYPE, contentType);
    if (location != null) {
      response.header(HttpHeaders.LOCATION, location);
    }
    if (etag != null) {
      response.header(HttpHeaders.ETAG, etag);
    }
    if (status == Response.Status.ACCEPTED.getStatusCode()) {
      response.header(HttpHeaders.RETRY_AFTER, POLL_SECONDS);
    }
    if (secret) {
      response.header(HttpHeaders.CACHE_CONTROL, NEVER_STORED);
    }
    if (replayed) {
      response.header(REPLAYED, "true");
    }
    return response.build();
  }
}
