package io.jobwright.gateway.request;

import io.jobwright.gateway.GatewayConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What is left of a request that was answered before it was read. A short rest is read and thrown
 * away, and the connection lives on; a long one ends the connection.
 */
@ApplicationScoped
class UnreadBody {

  private final long maxBytes;

  UnreadBody(GatewayConfig config) {
    maxBytes = config.requests().maxBody().asLongValue();
  }

  /** Whether the connection has to end with this request; to be asked before it is answered. */
  boolean endsConnection(HttpServerRequest request) {
    if (request.isEnded()) {
      return false;
    }
    // Who expects a 100 Continue may well not send the body it has announced.
    if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || request.headers().contains(HttpHeaders.EXPECT)) {
      return true;
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && Long.parseLong(length) > maxBytes;
  }

  /** To be called once the answer is written. */
  void discard(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.handler(ignored -> {});
      request.exceptionHandler(ignored -> {});
      request.resume();
    }
  }
}
