package io.jobwright.platform.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The first lock: Hibernate adds the tenant to every query and every insert. */
@PersistenceUnitExtension
@RequestScoped
public class HibernateTenant implements TenantResolver {

  @Inject CallContext call;

  @Override
  public String getDefaultTenantId() {
    // The nil UUID owns nothing; a session opened without a tenant sees and writes nothing.
    return "00000000-0000-0000-0000-000000000000";
  }

  @Override
  public String resolveTenantId() {
    return call.tenantId().toString();
  }
}
