package io.jobwright.platform.failure;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.problem.JsonPointers;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.request.RequestId;
import io.jobwright.platform.sql.DatabaseFaults;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** What a failure of the libraries below means to the caller. */
@RequestScoped
public class Failures {

  private static final Logger LOG = Logger.getLogger(Failures.class);

  @Inject RequestId requestId;

  /** A body that is no JSON, or not the JSON expected. */
  public static Problem malformed(JsonProcessingException malformed) {
    return switch (malformed) {
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
  }

  /** A body that breaks constraints of its schema. */
  public static Problem invalid(Set<? extends ConstraintViolation<?>> violations) {
    List<FieldError> errors =
        violations.stream().map(FieldError::of).sorted(FieldError.ORDER).toList();
    return Problem.withErrors(
        ProblemType.VALIDATION_FAILED,
        errors.size() == 1
            ? errors.getFirst().pointer() + " " + errors.getFirst().detail()
            : errors.size() + " fields do not fit the schema.",
        errors);
  }

  /** Anything else: what was taken already, a database that is away, or an error of ours. */
  public Problem of(RuntimeException failed) {
    if (DatabaseFaults.isUniqueViolation(failed)) {
      return Problem.of(ProblemType.ALREADY_EXISTS, "A resource with this id or reference exists.");
    }
    if (DatabaseFaults.isPassing(failed)) {
      LOG.warn("The database is not available", failed);
      return Problem.of(ProblemType.DEPENDENCY_UNAVAILABLE, "Please try again in a moment.");
    }
    LOG.errorf(failed, "Request %s failed", requestId.value());
    return Problem.of(
        ProblemType.INTERNAL_ERROR, "The request failed; quote its requestId when you ask.");
  }
}
