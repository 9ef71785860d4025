package io.jobwright.gateway.request;

import io.jobwright.gateway.GatewayConfig;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells browsers what not to do with an answer; a page of its own may loosen the policy. */
@ApplicationScoped
public class SecurityHeaders implements Handler<RoutingContext> {

  public static final CharSequence CONTENT_SECURITY_POLICY =
      HttpHeaders.createOptimized("Content-Security-Policy");

  private static final CharSequence CONTENT_TYPE_OPTIONS =
      HttpHeaders.createOptimized("X-Content-Type-Options");
  private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
  private static final CharSequence NOTHING =
      HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
  private static final CharSequence REFERRER_POLICY =
      HttpHeaders.createOptimized("Referrer-Policy");
  private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
  private static final CharSequence TRANSPORT_SECURITY =
      HttpHeaders.createOptimized("Strict-Transport-Security");
  private static final CharSequence TWO_YEARS =
      HttpHeaders.createOptimized("max-age=63072000; includeSubDomains");

  private final boolean https;

  SecurityHeaders(GatewayConfig config) {
    https = "https".equals(config.publicUrl().getScheme());
  }

  @Override
  public void handle(RoutingContext context) {
    add(context);
    context.next();
  }

  void add(RoutingContext context) {
    MultiMap headers = context.response().headers();
    headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
    headers.set(CONTENT_SECURITY_POLICY, NOTHING);
    headers.set(REFERRER_POLICY, NO_REFERRER);
    if (https) {
      headers.set(TRANSPORT_SECURITY, TWO_YEARS);
    }
  }
}
