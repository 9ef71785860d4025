package io.jobwright.platform.failure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.jobwright.platform.identity.TokenRefusal;
import io.jobwright.platform.pricing.PricingRejected;
import io.jobwright.platform.problem.AmountProblem;
import io.jobwright.platform.problem.MalformedJson;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemBody;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.request.RequestId;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one place where an exception becomes an answer: RFC 9457, also for what the framework raises.
 */
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final int SERVER_ERRORS = 500;

  @Inject RequestId requestId;
  @Inject RefusalProblems refusals;
  @Inject Failures failures;
  @Inject UriInfo uri;
  @Inject HttpHeaders headers;

  @ServerExceptionMapper
  Response problem(Problem problem) {
    return answer(problem);
  }

  @ServerExceptionMapper
  Response notMoney(PricingRejected rejected) {
    return answer(AmountProblem.of(rejected));
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response unauthenticated(RuntimeException refused) {
    LOG.debug("No valid token", refused);
    return answer(refusals.unauthenticated(sent(HttpHeaders.AUTHORIZATION)));
  }

  private List<String> sent(String header) {
    return Objects.requireNonNullElse(headers.getRequestHeader(header), List.of());
  }

  @ServerExceptionMapper
  Uni<Response> forbidden(ForbiddenException refused) {
    LOG.debug("Not allowed", refused);
    return refusals.forbidden(requestId.method(), uri.getPath()).map(this::answer);
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException violations) {
    return answer(Failures.invalid(violations.getConstraintViolations()));
  }

  // named besides its parent, because the framework has a mapper of its own for it
  @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
  Response invalidJson(JsonProcessingException malformed) {
    return answer(MalformedJson.of(malformed));
  }

  @ServerExceptionMapper
  Response noText(CharacterCodingException malformed) {
    LOG.debug("No UTF-8", malformed);
    return answer(MalformedJson.notUtf8());
  }

  @ServerExceptionMapper
  Response lostRace(OptimisticLockException lost) {
    LOG.debug("Lost a race", lost);
    return answer(
        Problem.of(
            ProblemType.PRECONDITION_FAILED,
            "The resource was changed at the same moment; read it again."));
  }

  @ServerExceptionMapper
  Response raisedByFramework(WebApplicationException raised) {
    if (raised.getCause() instanceof JsonProcessingException malformed) {
      return invalidJson(malformed);
    }
    int status = raised.getResponse().getStatus();
    return switch (status) {
      case 400 ->
          answer(Problem.of(ProblemType.INVALID_PARAMETER, "A part of the request is malformed."));
      case 404 -> answer(notFound(raised));
      case 405 ->
          answer(
              Problem.of(
                  ProblemType.METHOD_NOT_ALLOWED, requestId.method() + " is not allowed here."));
      case 406 -> notAcceptable();
      case 413 -> answer(Problem.of(ProblemType.PAYLOAD_TOO_LARGE, "The body is too large."));
      case 415 -> notSupported();
      default -> status < SERVER_ERRORS ? raised.getResponse() : unexpected(raised);
    };
  }

  @ServerExceptionMapper({NotSupportedException.class, NotAcceptableException.class})
  Uni<Response> wrongMediaType(ClientErrorException raised) {
    return refusals
        .checkPermission(requestId.method(), uri.getPath())
        .map(
            permitted ->
                raised instanceof NotAcceptableException ? notAcceptable() : notSupported())
        .onFailure(ForbiddenException.class)
        .recoverWithUni(this::forbidden)
        .onFailure(SecurityException.class)
        .recoverWithItem(this::unauthenticated);
  }

  private Response notAcceptable() {
    return answer(
        Problem.of(
            ProblemType.NOT_ACCEPTABLE, "It is not available in any form that Accept names."));
  }

  private Response notSupported() {
    String taken = refusals.acceptedMediaType(requestId.method());
    Response answer =
        answer(
            Problem.of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as Content-Type: " + taken));
    boolean isPatch = requestId.method().equals(HttpMethod.PATCH);
    return Response.fromResponse(answer)
        .header(isPatch ? "Accept-Patch" : "Accept-Post", taken)
        .build();
  }

  /** RESTEasy's answer to a query parameter of the wrong type as well; ids in paths are text. */
  private Problem notFound(WebApplicationException raised) {
    return raised.getCause() == null
        ? refusals.routeUnknown(uri.getPath())
        : Problem.of(ProblemType.INVALID_PARAMETER, "A parameter is not of its type.");
  }

  @ServerExceptionMapper
  Response unexpected(RuntimeException failed) {
    return answer(failures.of(failed));
  }

  private Response answer(Problem problem) {
    Response.ResponseBuilder answer =
        Response.status(problem.type().status())
            .type(ProblemBody.MEDIA_TYPE)
            .entity(ProblemBody.of(problem, uri.getPath(), requestId.value()));
    TokenRefusal.challenge(problem)
        .ifPresent(challenge -> answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
    switch (problem.type()) {
      case IDEMPOTENCY_IN_PROGRESS, DEPENDENCY_UNAVAILABLE ->
          answer.header(HttpHeaders.RETRY_AFTER, 1);
      default -> {}
    }
    return answer.build();
  }
}
