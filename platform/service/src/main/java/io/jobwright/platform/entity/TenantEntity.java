package io.jobwright.platform.entity;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** A row of one tenant. {@link TenantGuard} fills the tenant in; nobody else can. */
@MappedSuperclass
@EntityListeners(TenantGuard.class)
public abstract class TenantEntity {

  @Column(name = "tenant_id", nullable = false, updatable = false)
  private UUID tenantId;

  protected TenantEntity() {}

  public UUID tenantId() {
    return tenantId;
  }

  void belongTo(UUID tenant) {
    tenantId = tenant;
  }
}
