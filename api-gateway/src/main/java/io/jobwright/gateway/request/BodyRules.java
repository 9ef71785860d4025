package io.jobwright.gateway.request;

import io.jobwright.gateway.GatewayConfig;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses a body whose headers say that it is compressed or too long. */
@ApplicationScoped
public class BodyRules implements Handler<RoutingContext> {

  private final long maxBytes;

  BodyRules(GatewayConfig config) {
    maxBytes = config.requests().maxBody().asLongValue();
  }

  @Override
  public void handle(RoutingContext context) {
    MultiMap headers = context.request().headers();
    String encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      // RFC 9110, 15.5.16: what would have been understood
      context.response().putHeader(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.IDENTITY);
      throw Problem.of(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without Content-Encoding.");
    }
    String length = headers.get(HttpHeaders.CONTENT_LENGTH);
    if (length != null && Long.parseLong(length) > maxBytes) {
      throw tooLarge(maxBytes);
    }
    context.next();
  }

  /** For a body that turned out to be too long only while it arrived. */
  public static Problem tooLarge(long maxBytes) {
    return Problem.of(
        ProblemType.PAYLOAD_TOO_LARGE, "The body may have at most " + maxBytes + " bytes.");
  }
}
