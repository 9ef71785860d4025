package io.jobwright.platform.entity;

import io.jobwright.platform.tenancy.CallContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.util.UUID;

/**
 * The lock between tenants in Java, beside the one in the database: a new row gets the tenant of
 * the call, and a row of another tenant is neither shown, changed nor removed, whatever statement
 * loaded it.
 *
 * <p>Not Hibernate's {@code @TenantId}: its filter keeps every query from being cached, so that HQL
 * is translated to SQL anew each time.
 */
@ApplicationScoped
class TenantGuard {

  @Inject CallContext call;

  @PrePersist
  void stamp(TenantEntity row) {
    row.belongTo(call.tenantId());
  }

  @PostLoad
  @PreUpdate
  @PreRemove
  void check(TenantEntity row) {
    UUID tenant = call.tenantId();
    if (!tenant.equals(row.tenantId())) {
      throw new IllegalStateException(
          "A row of another tenant in a call of " + tenant + ": " + row.getClass().getSimpleName());
    }
  }
}
