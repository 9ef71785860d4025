package io.jobwright.platform.failure;

import io.jobwright.platform.problem.FieldError;
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

  /** A body that breaks constraints of its schema. */
  public static Problem invalid(Set<? extends ConstraintViolation<?>> violations) {
    List<FieldError> errors =
        violations.stream().map(FieldError::of).sorted(FieldError.ORDER).toList();
    return Problem.withErrors(
        ProblemType.VALIDATION_FAILED,
        errors.size() == 1 ? sentence(errors.getFirst()) : errors.size() + " fields do not fit.",
        errors);
  }

  private static String sentence(FieldError error) {
    return error.ofWholeBody() && error.code().equals("not_null")
        ? "The body is missing."
        : error.pointer() + " " + error.detail();
  }

  /** Anything else: what was taken already, a database that is away, or an error of ours. */
  public Problem of(RuntimeException failed) {
    if (DatabaseFaults.isUniqueViolation(failed)) {
      LOG.infof("Request %s refused: %s", requestId.value(), DatabaseFaults.reason(failed));
      return Problem.of(ProblemType.ALREADY_EXISTS, "A resource with this id or reference exists.");
    }
    if (DatabaseFaults.isPassing(failed)) {
      LOG.warnf(
          "Request %s refused, the database is not available: %s",
          requestId.value(), DatabaseFaults.reason(failed));
      LOG.debug("Cause", failed);
      return Problem.of(ProblemType.DEPENDENCY_UNAVAILABLE, "Please try again in a moment.");
    }
    LOG.errorf(failed, "Request %s failed", requestId.value());
    return Problem.of(
        ProblemType.INTERNAL_ERROR, "The request failed; quote its requestId when you ask.");
  }
}
