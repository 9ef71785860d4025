package io.jobwright.gateway.request;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Ends a connection with the request that is being answered: the answer says so, and nothing that
 * arrives behind this request is taken for another one. The caller may still be sending, and would
 * meet a reset instead of the answer if the connection were closed at once: the rest of the body is
 * waited for, but not long.
 */
@ApplicationScoped
public class ConnectionEnd {

  private static final AttributeKey<Boolean> ANNOUNCED =
      AttributeKey.valueOf(ConnectionEnd.class.getName());
  private static final long LINGER_MS = 2_000;

  private final Vertx vertx;

  ConnectionEnd(Vertx vertx) {
    this.vertx = vertx;
  }

  /** To be called before the head of the answer is written. */
  void announce(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!isAnnounced(request)) {
      channel(request).attr(ANNOUNCED).set(true);
      context.addEndHandler(answered -> closeAfter(request));
    }
    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
  }

  /** Whether an earlier request, or this one, is the last of its connection. */
  boolean isAnnounced(HttpServerRequest request) {
    return channel(request).hasAttr(ANNOUNCED);
  }

  private void closeAfter(HttpServerRequest request) {
    if (request.isEnded()) {
      request.connection().close();
      return;
    }
    // Where the body was malformed, the connection is about to be closed under the answer.
    channel(request).flush();
    long timer = vertx.setTimer(LINGER_MS, elapsed -> request.connection().close());
    request
        .end()
        .onComplete(
            read -> {
              vertx.cancelTimer(timer);
              request.connection().close();
            });
  }

  private static Channel channel(HttpServerRequest request) {
    return ((ConnectionBase) request.connection()).channel();
  }
}
