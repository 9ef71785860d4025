package io.jobwright.platform.operation;

import io.jobwright.platform.answer.ResourceView;
import io.jobwright.platform.problem.ProblemType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers see of long work.
 *
 * @param kind what is being done; there may be more kinds tomorrow
 * @param result where the result is, once it has succeeded
 * @param problem why it has failed
 * @param endedAt when it succeeded, failed or was cancelled
 */
public record OperationView(
    @NotNull @Pattern(regexp = "[a-z]+_[0-7][0-9a-hjkmnp-tv-z]{25}") String id,
    long version,
    @NotNull String kind,
    @NotNull OperationStatus status,
    @NotNull Progress progress,
    Result result,
    Failure problem,
    @NotNull Instant createdAt,
    Instant startedAt,
    Instant endedAt)
    implements ResourceView {

  /**
   * How far it is.
   *
   * @param total as far as is known; absent until it has begun
   */
  @Schema(name = "OperationProgress")
  public record Progress(long done, Long total) {}

  /**
   * What has come of it.
   *
   * @param href the path to read it at
   * @param expiresAt until then
   */
  @Schema(name = "OperationResult")
  public record Result(@NotNull String href, @NotNull Instant expiresAt) {}

  /**
   * A problem as a refused request would have answered it.
   *
   * @param type the page about this kind of problem
   * @param title the kind of problem, for people
   * @param detail what happened here
   * @param code the kind of problem, for programs
   */
  @Schema(name = "OperationProblem")
  public record Failure(
      @NotNull String type,
      @NotNull String title,
      int status,
      @NotNull String detail,
      @NotNull String code) {}

  /**
   * @param id as callers know it
   */
  static OperationView of(String id, Operation operation) {
    return new OperationView(
        id,
        operation.version(),
        operation.kind(),
        operation.status(),
        new Progress(operation.done(), operation.total()),
        operation.expiresAt() == null
            ? null
            : new Result(Operations.PATH + "/" + id + "/result", operation.expiresAt()),
        failure(operation),
        operation.createdAt(),
        operation.startedAt(),
        operation.endedAt());
  }

  private static Failure failure(Operation operation) {
    ProblemType type = operation.problem();
    return type == null
        ? null
        : new Failure(
            type.uri(), type.title(), type.status(), operation.problemDetail(), type.code());
  }
}
