package io.jobwright.invoicing;

/** The topics this service writes, and those it reads. */
public final class Topics {

  public static final String INVOICE = "jobwright.invoicing.invoice";

  public static final String WORK_ORDER = "jobwright.workorders.work-order";

  private Topics() {}
}
