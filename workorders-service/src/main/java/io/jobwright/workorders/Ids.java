package io.jobwright.workorders;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.util.UUID;

/** The ids this service deals in. */
public final class Ids {

  public static final IdType WORK_ORDER = new IdType("wo");
  public static final IdType LINE = new IdType("qln");
  public static final IdType QUOTE = new IdType("quo");
  public static final IdType CLIENT = new IdType("cli");
  public static final IdType ITEM = new IdType("itm");
  public static final IdType JOB = new IdType("job");

  private Ids() {}

  /**
   * An id in an event.
   *
   * @throws Problem where it is none: no later try will help, the event is a dead letter
   */
  public static UUID inEvent(IdType type, String text) {
    return type.parse(text)
        .orElseThrow(
            () -> Problem.of(ProblemType.VALIDATION_FAILED, "Not an id of " + type.prefix() + "_"));
  }
}
