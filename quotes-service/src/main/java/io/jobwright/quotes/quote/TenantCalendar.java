package io.jobwright.quotes.quote;

import io.jobwright.platform.config.JobwrightConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is where the tenant is. */
@ApplicationScoped
public class TenantCalendar {

  private final Clock clock;
  private final ZoneId zone;

  @Inject
  TenantCalendar(Clock clock, JobwrightConfig config) {
    this(clock, config.tenantDefaults().timeZone());
  }

  TenantCalendar(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** The first instant after the day; days are not always 24 hours long. */
  public Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
