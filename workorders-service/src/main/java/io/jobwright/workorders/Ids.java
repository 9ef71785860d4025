package io.jobwright.workorders;

import io.jobwright.platform.id.IdType;

/** The ids this service deals in. */
public final class Ids {

  public static final IdType WORK_ORDER = new IdType("wo");
  public static final IdType LINE = new IdType("qln");
  public static final IdType QUOTE = new IdType("quo");
  public static final IdType CLIENT = new IdType("cli");
  public static final IdType ITEM = new IdType("itm");
  public static final IdType JOB = new IdType("job");

  private Ids() {}
}
