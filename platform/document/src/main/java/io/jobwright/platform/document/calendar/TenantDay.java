package io.jobwright.platform.document.calendar;

import io.jobwright.platform.config.JobwrightConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is where the tenant is: the one place that knows the tenant's zone. */
@ApplicationScoped
public class TenantDay {

  private final Clock clock;
  private final ZoneId zone;

  @Inject
  TenantDay(Clock clock, JobwrightConfig config) {
    this(clock, config.tenantDefaults().timeZone());
  }

  public TenantDay(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  public LocalDate today() {
    return dayOf(clock.instant());
  }

  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** The first instant after the day; days are not always 24 hours long. */
  public Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
