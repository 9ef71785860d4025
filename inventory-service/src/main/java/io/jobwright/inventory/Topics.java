package io.jobwright.inventory;

/** The topics this service writes, and those it reads. */
public final class Topics {

  public static final String ITEM = "jobwright.inventory.item";
  public static final String STOCK_LEVEL = "jobwright.inventory.stock-level";
  public static final String RESERVATION = "jobwright.inventory.reservation";

  public static final String WORK_ORDER = "jobwright.workorders.work-order";

  private Topics() {}
}
