package io.jobwright.gateway.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.gateway.api.ApiPaths;
import io.jobwright.platform.identity.TokenRefusal;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemBody;
import io.jobwright.platform.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Where every failure of the chain ends: as RFC 9457 problem details. */
@ApplicationScoped
public class ProblemAnswers implements Handler<RoutingContext> {

  private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);
  private static final String RETRY_AFTER_SECONDS = "1";

  private final ObjectMapper json;
  private final ApiPaths paths;
  private final Identification identification;
  private final SecurityHeaders securityHeaders;
  private final Cors cors;
  private final ConnectionEnd connectionEnd;
  private final UnreadBody unreadBody;

  ProblemAnswers(
      ObjectMapper json,
      ApiPaths paths,
      Identification identification,
      SecurityHeaders securityHeaders,
      Cors cors,
      ConnectionEnd connectionEnd,
      UnreadBody unreadBody) {
    this.json = json;
    this.paths = paths;
    this.identification = identification;
    this.securityHeaders = securityHeaders;
    this.cors = cors;
    this.connectionEnd = connectionEnd;
    this.unreadBody = unreadBody;
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (response.closed()) {
      return;
    }
    if (response.headWritten()) {
      // Too late to say anything: a broken connection tells the caller that the answer is not
      // whole.
      response.reset();
      return;
    }
    if (Identification.requestIdOf(context) == null) {
      // Refused by the router, before the first step of the chain.
      identification.identify(context);
    }
    securityHeaders.add(context);
    cors.add(context);
    Problem problem = problem(context);
    if (context.request().version() == null || unreadBody.endsConnection(context.request())) {
      connectionEnd.announce(context);
    }
    response
        .setStatusCode(problem.type().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    TokenRefusal.challenge(problem)
        .ifPresent(challenge -> response.putHeader("WWW-Authenticate", challenge));
    switch (problem.type()) {
      case DEPENDENCY_UNAVAILABLE, OUTCOME_UNKNOWN ->
          response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
      default -> {}
    }
    response.end(body(problem, context));
    unreadBody.discard(context.request());
  }

  private Problem problem(RoutingContext context) {
    if (context.failure() instanceof Problem problem) {
      return problem;
    }
    if (context.request().version() == null) {
      return Framing.unknownVersion();
    }
    return switch (context.statusCode()) {
      case 400 ->
          Problem.of(ProblemType.INVALID_PARAMETER, "The head of the request is malformed.");
      case 404 -> paths.unknown(context.request().uri());
      default -> unexpected(context);
    };
  }

  private static Problem unexpected(RoutingContext context) {
    LOG.errorf(context.failure(), "Request %s failed", Identification.requestIdOf(context));
    return Problem.of(
        ProblemType.INTERNAL_ERROR, "The request failed; quote its requestId when you ask.");
  }

  private Buffer body(Problem problem, RoutingContext context) {
    String requestId = Identification.requestIdOf(context);
    try {
      return Buffer.buffer(
          json.writeValueAsBytes(ProblemBody.of(problem, context.request().path(), requestId)));
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("A problem must be writable as JSON", bug);
    }
  }
}
