package io.jobwright.platform.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.jobwright.platform.http.DatabaseFaults;
import io.jobwright.platform.http.Refusals;
import io.jobwright.platform.http.RequestId;
import io.jobwright.platform.pricing.PricingRejected;
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
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one place where an exception becomes an answer: RFC 9457, also for what the framework raises.
 */
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final int SERVER_ERRORS = 500;

  @Inject RequestId requestId;
  @Inject Refusals refusals;
  @Inject UriInfo uri;

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
    return answer(
        Problem.of(
            ProblemType.UNAUTHENTICATED, "Send a valid access token as Authorization: Bearer."));
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException refused) {
    LOG.debug("Not allowed", refused);
    return answer(
        Problem.of(
            ProblemType.INSUFFICIENT_SCOPE,
            "The token's organization, role or scope does not allow this operation."));
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException violations) {
    List<FieldError> errors =
        violations.getConstraintViolations().stream()
            .map(FieldError::of)
            .sorted(FieldError.ORDER)
            .toList();
    return answer(
        Problem.withErrors(
            ProblemType.VALIDATION_FAILED,
            errors.size() == 1
                ? errors.getFirst().pointer() + " " + errors.getFirst().detail()
                : errors.size() + " fields do not fit the schema.",
            errors));
  }

  // named besides its parent, because the framework has a mapper of its own for it
  @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
  Response invalidJson(JsonProcessingException malformed) {
    Problem problem =
        switch (malformed) {
          case UnrecognizedPropertyException unknown ->
              Problem.at(
                  JsonPointers.of(unknown.getPath()),
                  ProblemType.UNKNOWN_FIELD,
                  "Unknown field: " + unknown.getPropertyName());
          case StreamConstraintsException tooMuch ->
              Problem.of(
                  ProblemType.INVALID_JSON, "The body is nested too deep or has too long parts.");
          case JsonParseException broken ->
              Problem.of(ProblemType.INVALID_JSON, "The body is not well-formed JSON.");
          case JsonMappingException mapping ->
              Problem.at(
                  JsonPointers.of(mapping.getPath()),
                  ProblemType.INVALID_JSON,
                  "The value has not the type or form expected here.");
          default -> Problem.of(ProblemType.INVALID_JSON, "The body is not the JSON expected.");
        };
    return answer(problem);
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
      case 405 -> withAllow();
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
        .recoverWithItem(this::forbidden)
        .onFailure(SecurityException.class)
        .recoverWithItem(this::unauthenticated);
  }

  private Response notAcceptable() {
    return answer(Problem.of(ProblemType.NOT_ACCEPTABLE, "This is available as JSON only."));
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
  private static Problem notFound(WebApplicationException raised) {
    return raised.getCause() == null
        ? Problem.notFound()
        : Problem.of(ProblemType.INVALID_PARAMETER, "A parameter is not of its type.");
  }

  private Response withAllow() {
    Response answer =
        answer(Problem.of(ProblemType.METHOD_NOT_ALLOWED, "The method is not allowed here."));
    return Response.fromResponse(answer)
        .header(HttpHeaders.ALLOW, refusals.allowedMethods(uri.getPath()))
        .build();
  }

  @ServerExceptionMapper
  Response unexpected(RuntimeException failed) {
    if (DatabaseFaults.isUniqueViolation(failed)) {
      return answer(
          Problem.of(ProblemType.ALREADY_EXISTS, "A resource with this id or reference exists."));
    }
    if (DatabaseFaults.isPassing(failed)) {
      LOG.warn("The database is not available", failed);
      return Response.fromResponse(
              answer(
                  Problem.of(ProblemType.DEPENDENCY_UNAVAILABLE, "Please try again in a moment.")))
          .header(HttpHeaders.RETRY_AFTER, 1)
          .build();
    }
    LOG.errorf(failed, "Request %s failed", requestId.value());
    return answer(
        Problem.of(
            ProblemType.INTERNAL_ERROR, "The request failed; quote its requestId when you ask."));
  }

  private Response answer(Problem problem) {
    Response.ResponseBuilder answer =
        Response.status(problem.type().status())
            .type(ProblemBody.MEDIA_TYPE)
            .entity(ProblemBody.of(problem, uri.getPath(), requestId.value()));
    switch (problem.type()) {
      case UNAUTHENTICATED -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      case IDEMPOTENCY_IN_PROGRESS -> answer.header(HttpHeaders.RETRY_AFTER, 1);
      default -> {}
    }
    return answer.build();
  }
}
