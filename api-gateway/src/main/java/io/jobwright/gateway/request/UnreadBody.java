package io.jobwright.gateway.request;

import io.jobwright.gateway.GatewayConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What is left of a request that was answered before it was read. A short rest is read and thrown
 * away, and the connection lives on. A long one ends the connection, but not at once: a caller that
 * is still sending would meet a reset instead of the answer.
 */
@ApplicationScoped
class UnreadBody {

  private static final long LINGER_MS = 2_000;

  private final Vertx vertx;
  private final long maxBytes;

  UnreadBody(Vertx vertx, GatewayConfig config) {
    this.vertx = vertx;
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
  void discard(HttpServerRequest request, boolean endsConnection) {
    if (request.isEnded()) {
      if (endsConnection) {
        request.connection().close();
      }
      return;
    }
    request.handler(ignored -> {});
    request.exceptionHandler(ignored -> {});
    if (endsConnection) {
      long timer = vertx.setTimer(LINGER_MS, elapsed -> request.connection().close());
      request.endHandler(
          read -> {
            vertx.cancelTimer(timer);
            request.connection().close();
          });
    }
    request.resume();
  }
}
