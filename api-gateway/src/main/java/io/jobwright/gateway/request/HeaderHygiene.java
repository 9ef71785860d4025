package io.jobwright.gateway.request;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes out of a request what only the gateway may say, and says who really sent it. */
@ApplicationScoped
public class HeaderHygiene implements Handler<RoutingContext> {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    MultiMap headers = request.headers();
    HopByHop.nominated(headers).forEach(headers::remove);
    HeaderNames.removeIf(headers, HeaderHygiene::isNotForServices);
    SocketAddress peer = request.remoteAddress();
    if (peer != null && peer.hostAddress() != null) {
      headers.set(FORWARDED_FOR, peer.hostAddress());
    }
    context.next();
  }

  private static boolean isNotForServices(String name) {
    return HopByHop.is(name) || InternalHeaders.is(name);
  }
}
