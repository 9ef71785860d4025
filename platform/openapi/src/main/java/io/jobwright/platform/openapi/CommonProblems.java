package io.jobwright.platform.openapi;

import io.jobwright.platform.problem.ProblemType;
import java.util.EnumSet;
import java.util.Set;

/** The problems that an operation can meet because of what kind of operation it is. */
final class CommonProblems {

  private CommonProblems() {}

  /** Those and the ones of its own rules. */
  static Set<ProblemType> of(OperationFacts operation) {
    Set<ProblemType> problems =
        EnumSet.of(
            ProblemType.UNKNOWN_PARAMETER,
            ProblemType.INVALID_PARAMETER,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.RATE_LIMITED,
            ProblemType.INTERNAL_ERROR,
            ProblemType.DEPENDENCY_UNAVAILABLE,
            ProblemType.OUTCOME_UNKNOWN);
    if (!operation.isPublic()) {
      problems.add(ProblemType.UNAUTHENTICATED);
      problems.add(ProblemType.INSUFFICIENT_SCOPE);
    }
    if (operation.hasPathParameter()) {
      problems.add(ProblemType.NOT_FOUND);
    }
    if (operation.isList()) {
      problems.add(ProblemType.CURSOR_INVALID);
      problems.add(ProblemType.CURSOR_MISMATCH);
    }
    if (!operation.takesBody()) {
      problems.add(ProblemType.BODY_NOT_EXPECTED);
    }
    if (!operation.isSafe()) {
      addOfBody(operation, problems);
    }
    if (operation.isCommand()) {
      addOfCommand(operation, problems);
    }
    operation.raises().forEach(problems::add);
    return problems;
  }

  private static void addOfBody(OperationFacts operation, Set<ProblemType> problems) {
    problems.add(ProblemType.PAYLOAD_TOO_LARGE);
    problems.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    if (operation.takesBody()) {
      problems.add(ProblemType.INVALID_JSON);
      problems.add(ProblemType.UNKNOWN_FIELD);
      problems.add(ProblemType.VALIDATION_FAILED);
      problems.add(ProblemType.REQUEST_TIMEOUT);
    }
  }

  private static void addOfCommand(OperationFacts operation, Set<ProblemType> problems) {
    problems.add(ProblemType.IDEMPOTENCY_KEY_INVALID);
    problems.add(ProblemType.IDEMPOTENCY_KEY_REUSED);
    problems.add(ProblemType.IDEMPOTENCY_IN_PROGRESS);
    if (operation.needsKey()) {
      problems.add(ProblemType.IDEMPOTENCY_KEY_MISSING);
    }
    if (operation.makesResource()) {
      problems.add(ProblemType.ALREADY_EXISTS);
    }
    if (operation.changesVersion()) {
      problems.add(ProblemType.PRECONDITION_REQUIRED);
      problems.add(ProblemType.PRECONDITION_FAILED);
    }
    if (operation.isPatch()) {
      problems.add(ProblemType.PATCH_INVALID);
      problems.add(ProblemType.FIELD_READ_ONLY);
    } else if (operation.changesVersion()) {
      problems.add(ProblemType.INVALID_STATE_TRANSITION);
    }
  }
}
