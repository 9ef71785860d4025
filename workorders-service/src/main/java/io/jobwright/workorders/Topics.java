package io.jobwright.workorders;

/** The topics this service writes, and those it reads. */
public final class Topics {

  public static final String WORK_ORDER = "jobwright.workorders.work-order";

  public static final String QUOTE = "jobwright.quotes.quote";
  public static final String CLIENT = "jobwright.quotes.client";
  public static final String ITEM = "jobwright.inventory.item";
  public static final String RESERVATION = "jobwright.inventory.reservation";

  private Topics() {}
}
