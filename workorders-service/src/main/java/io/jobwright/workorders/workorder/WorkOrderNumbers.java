package io.jobwright.workorders.workorder;

import io.jobwright.platform.config.JobwrightConfig;
import io.jobwright.platform.number.NumberSeries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The numbers of work orders, say {@code WO-2026-00031}. */
@ApplicationScoped
public class WorkOrderNumbers {

  private static final String SERIES = "WO";

  @Inject NumberSeries series;
  @Inject JobwrightConfig config;
  @Inject Clock clock;

  /** The next number of this year, in the tenant's zone. */
  public String next() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), config.tenantDefaults().timeZone());
    return series.next(SERIES, today.getYear());
  }
}
