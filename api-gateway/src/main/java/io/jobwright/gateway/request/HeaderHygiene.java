package io.jobwright.gateway.request;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Optional;

/** Takes out of a request what only the gateway may say, and says who really sent it. */
@ApplicationScoped
public class HeaderHygiene implements Handler<RoutingContext> {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  private final ClientAddress clientAddress;

  HeaderHygiene(ClientAddress clientAddress) {
    this.clientAddress = clientAddress;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    MultiMap headers = request.headers();
    Optional<InetAddress> client = clientAddress.of(request);
    HopByHop.nominated(headers).forEach(headers::remove);
    HeaderNames.removeIf(headers, HeaderHygiene::isNotForServices);
    client.ifPresent(address -> headers.set(FORWARDED_FOR, address.getHostAddress()));
    context.next();
  }

  private static boolean isNotForServices(String name) {
    return HopByHop.is(name) || InternalHeaders.is(name);
  }
}
