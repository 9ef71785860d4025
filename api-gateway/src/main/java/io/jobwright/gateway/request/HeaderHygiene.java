package io.jobwright.gateway.request;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Optional;

/** Removes internal headers that a caller sent, and sets the caller's real address. */
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
    if (!hasBody(headers)) {
      headers.remove(HttpHeaders.CONTENT_TYPE);
    }
    client.ifPresent(address -> headers.set(FORWARDED_FOR, address.getHostAddress()));
    context.next();
  }

  /** A request without a body loses its Content-Type (RFC 9110, 8.3). */
  private static boolean hasBody(MultiMap headers) {
    String length = headers.get(HttpHeaders.CONTENT_LENGTH);
    return headers.contains(HttpHeaders.TRANSFER_ENCODING)
        || (length != null && !length.equals("0"));
  }

  private static boolean isNotForServices(String name) {
    return HopByHop.is(name) || InternalHeaders.is(name);
  }
}
