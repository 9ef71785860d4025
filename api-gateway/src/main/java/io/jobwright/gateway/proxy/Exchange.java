package io.jobwright.gateway.proxy;

import io.jobwright.gateway.compression.Compression;
import io.jobwright.gateway.request.AnswerHygiene;
import io.jobwright.gateway.request.BodyRules;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** One request on its way to a service, and the answer on its way back. */
final class Exchange implements ProxyInterceptor {

  private static final Logger LOG = Logger.getLogger(Exchange.class);

  /** A WebSocket would be a tunnel past all our rules. */
  private static final ProxyOptions PROXY = new ProxyOptions().setSupportWebSocket(false);

  private static final Set<Integer> NO_CONTENT = Set.of(204, 304);

  private final RoutingContext context;
  private final Upstream upstream;
  private final Compression compression;
  private final long maxBytes;
  private final long startedNanos = System.nanoTime();

  private long timer;
  private boolean timedOut;
  private boolean refused;

  /** Null as long as there is no connection. */
  private HttpClientRequest sent;

  /** Null where the request has none. */
  private LimitedBody body;

  Exchange(RoutingContext context, Upstream upstream, Compression compression, long maxBytes) {
    this.context = context;
    this.upstream = upstream;
    this.compression = compression;
    this.maxBytes = maxBytes;
  }

  void start(long timeoutMs) {
    timer = vertx().setTimer(timeoutMs, elapsed -> timeOut());
    HttpProxy.reverseProxy(PROXY, upstream.connections().client())
        .origin(ignored -> connect())
        .addInterceptor(this)
        .handle(context.request());
  }

  private Future<HttpClientRequest> connect() {
    return upstream
        .connections()
        .request()
        .onSuccess(
            request -> {
              sent = request;
              // The failed answer tells the same; without a handler it is an error in the log too.
              request.exceptionHandler(failure -> LOG.debug("Broken off", failure));
              if (timedOut || refused) {
                breakOff();
              }
              acceptExpectation();
            });
  }

  /** Now somebody listens: a caller that waits with its body may send it. */
  private void acceptExpectation() {
    HttpServerRequest request = context.request();
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      context.response().writeContinue();
    }
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
    ProxyRequest request = proxy.request();
    request.headers().remove(HttpHeaders.EXPECT);
    if (hasBody(context.request())) {
      body = new LimitedBody(context.request(), maxBytes, this::refuseMalformed);
      request.setBody(Body.body(body, request.getBody().length()));
    } else {
      request.setBody(null);
      context.request().resume();
    }
    return proxy.sendRequest().onFailure(this::refuse);
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null
        ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        : !length.equals("0");
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext proxy) {
    if (refused) {
      return Future.succeededFuture();
    }
    upstream.circuit().answered();
    AnswerHygiene.apply(proxy.response().headers());
    compression.apply(context, proxy.response());
    if (NO_CONTENT.contains(proxy.response().getStatusCode())) {
      // The proxy would declare a chunked body, which these must not have.
      proxy.response().getBody().stream().resume();
      proxy.response().setBody(null);
    }
    return proxy.sendResponse().onComplete(outcome -> end());
  }

  private void end() {
    vertx().cancelTimer(timer);
    upstream.answers().record(context.response().getStatusCode(), startedNanos);
  }

  /** What was being waited for is broken off, which ends the exchange wherever it stands. */
  private void timeOut() {
    timedOut = true;
    if (sent != null) {
      breakOff();
    }
  }

  private void breakOff() {
    sent.reset(0, new TimeoutException("Not waited for any longer"));
  }

  private void refuseMalformed() {
    if (refused) {
      return;
    }
    refused = true;
    upstream.circuit().abandoned();
    context.fail(
        Problem.of(ProblemType.INVALID_PARAMETER, "The chunks of the body are malformed."));
    end();
    if (sent != null) {
      breakOff();
    }
  }

  private void refuse(Throwable failure) {
    // The proxy hears of a malformed body too, by way of the answer, and breaks off by itself.
    if (LimitedBody.isMalformed(failure.getCause())) {
      refuseMalformed();
    }
    if (refused) {
      return;
    }
    refused = true;
    Circuit circuit = upstream.circuit();
    if (context.response().closed()) {
      circuit.abandoned();
      vertx().cancelTimer(timer);
      return;
    }
    if (body != null && body.isTooLong()) {
      circuit.abandoned();
      context.fail(BodyRules.tooLarge(maxBytes));
    } else if (timedOut && body != null && body.isAwaited()) {
      circuit.abandoned();
      context.fail(Problem.of(ProblemType.REQUEST_TIMEOUT, "The body did not arrive in time."));
    } else if (failure instanceof ConnectionPoolTooBusyException) {
      circuit.abandoned();
      context.fail(notDone());
    } else {
      circuit.unanswered();
      LOG.warnf("No answer from %s: %s", upstream.name(), timedOut ? "timeout" : failure);
      context.fail(sent == null ? notDone() : perhapsDone());
    }
    end();
  }

  private static Problem notDone() {
    return Problem.of(
        ProblemType.DEPENDENCY_UNAVAILABLE, "Nothing was done; please try again in a moment.");
  }

  private static Problem perhapsDone() {
    return Problem.of(
        ProblemType.OUTCOME_UNKNOWN,
        "The request may have been carried out; repeat it with the same Idempotency-Key.");
  }

  private Vertx vertx() {
    return context.vertx();
  }
}
