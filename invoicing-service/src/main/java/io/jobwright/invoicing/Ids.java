package io.jobwright.invoicing;

import io.jobwright.platform.id.IdType;

/** The ids this service deals in. */
public final class Ids {

  public static final IdType INVOICE = new IdType("inv");
  public static final IdType WORK_ORDER = new IdType("wo");
  public static final IdType QUOTE = new IdType("quo");
  public static final IdType JOB = new IdType("job");
  public static final IdType CLIENT = new IdType("cli");
  public static final IdType ITEM = new IdType("itm");

  /** Made with the quote line, or with the line of a direct work order, and kept ever after. */
  public static final IdType LINE = new IdType("qln");

  private Ids() {}
}
