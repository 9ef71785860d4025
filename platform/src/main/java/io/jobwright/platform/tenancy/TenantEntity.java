package io.jobwright.platform.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A row of one tenant. Hibernate fills the tenant in; nobody sets it. */
@MappedSuperclass
public abstract class TenantEntity {

  /** A uuid in the database; text here, because that is what Quarkus' tenant resolver speaks. */
  @TenantId
  @Column(name = "tenant_id", nullable = false, updatable = false)
  private String tenantId;

  protected TenantEntity() {}

  public UUID tenantId() {
    return UUID.fromString(tenantId);
  }
}
