package io.jobwright.gateway.request;

import io.jobwright.platform.id.IdType;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Gives a request its id and its place in a trace: the caller's where they are well-formed, new
 * ones otherwise; the same for the service, the answer and the log.
 */
@ApplicationScoped
public class Identification implements Handler<RoutingContext> {

  static final String REQUEST_ID = "X-Request-Id";

  private static final int MAX_LENGTH = 64;
  private static final IdType GENERATED = new IdType("req");

  @Override
  public void handle(RoutingContext context) {
    identify(context);
    context.next();
  }

  void identify(RoutingContext context) {
    MultiMap sent = context.request().headers();
    HttpServerResponse response = context.response();
    String requestId = requestId(sent.getAll(REQUEST_ID));
    sent.set(REQUEST_ID, requestId);
    response.putHeader(REQUEST_ID, requestId);
    String traceparent = traceparent(sent);
    sent.set(Traceparent.HEADER, traceparent);
    response.putHeader(Traceparent.HEADER, traceparent);
  }

  /** Null where the request has not come as far as this step. */
  static String requestIdOf(RoutingContext context) {
    return context.response().headers().get(REQUEST_ID);
  }

  private static String requestId(List<String> sent) {
    return sent.size() == 1 && isAcceptable(sent.getFirst())
        ? sent.getFirst()
        : GENERATED.format(IdType.next());
  }

  /** {@code [A-Za-z0-9._-]{1,64}}: goes into logs, so nothing that could break a line. */
  private static boolean isAcceptable(String id) {
    if (id.isEmpty() || id.length() > MAX_LENGTH) {
      return false;
    }
    return id.chars()
        .allMatch(
            c ->
                (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '.'
                    || c == '_'
                    || c == '-');
  }

  private static String traceparent(MultiMap sent) {
    List<String> values = sent.getAll(Traceparent.HEADER);
    if (values.size() == 1 && Traceparent.isValid(values.getFirst())) {
      return values.getFirst();
    }
    // The state belongs to the trace that was not accepted.
    sent.remove("tracestate");
    return Traceparent.create();
  }
}
