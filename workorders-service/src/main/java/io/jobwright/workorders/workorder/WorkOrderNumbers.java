package io.jobwright.workorders.workorder;

import io.jobwright.platform.document.calendar.TenantDay;
import io.jobwright.platform.number.NumberSeries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The numbers of work orders, say {@code WO-2026-00031}. */
@ApplicationScoped
public class WorkOrderNumbers {

  private static final String SERIES = "WO";

  @Inject NumberSeries series;
  @Inject TenantDay day;

  /** The next number of this year, in the tenant's zone. */
  public String next() {
    return series.next(SERIES, day.today().getYear());
  }
}
