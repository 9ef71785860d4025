package io.jobwright.inventory;

import io.jobwright.platform.id.IdType;

/** The ids this service deals in. */
public final class Ids {

  public static final IdType ITEM = new IdType("itm");
  public static final IdType LOCATION = new IdType("loc");
  public static final IdType RECEIPT = new IdType("rcp");
  public static final IdType RECEIPT_LINE = new IdType("rcl");
  public static final IdType MOVEMENT = new IdType("mov");
  public static final IdType RESERVATION = new IdType("res");
  public static final IdType WORK_ORDER = new IdType("wo");
  public static final IdType LINE = new IdType("qln");
  public static final IdType JOB = new IdType("job");

  private Ids() {}
}
