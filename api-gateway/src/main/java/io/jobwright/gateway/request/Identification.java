package io.jobwright.gateway.request;

import io.jobwright.platform.trace.RequestIdHeader;
import io.jobwright.platform.trace.Traceparent;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives a request its id and its place in a trace: the caller's where they are well-formed, new
 * ones otherwise; the same for the service, the answer and the log.
 */
@ApplicationScoped
public class Identification implements Handler<RoutingContext> {

  @Override
  public void handle(RoutingContext context) {
    identify(context);
    context.next();
  }

  void identify(RoutingContext context) {
    MultiMap sent = context.request().headers();
    HttpServerResponse response = context.response();
    String requestId = RequestIdHeader.acceptedOrNew(sent.getAll(RequestIdHeader.NAME));
    sent.set(RequestIdHeader.NAME, requestId);
    response.putHeader(RequestIdHeader.NAME, requestId);
    String traceparent = traceparent(sent);
    sent.set(Traceparent.NAME, traceparent);
    response.putHeader(Traceparent.NAME, traceparent);
  }

  /** Null where the request has not come as far as this step. */
  static String requestIdOf(RoutingContext context) {
    return context.response().headers().get(RequestIdHeader.NAME);
  }

  private static String traceparent(MultiMap sent) {
    return Traceparent.accepted(sent.getAll(Traceparent.NAME))
        .orElseGet(
            () -> {
              // The state belongs to the trace that was not accepted.
              sent.remove("tracestate");
              return Traceparent.create();
            });
  }
}
