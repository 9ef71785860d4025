package io.jobwright.quotes.client;

import io.jobwright.platform.entity.TenantEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * By what name another system knows a client, {@code accounting:4711}: one client per name. The
 * database writes these rows with the client's.
 */
@Entity
@Immutable
@Table(name = "client_external_ref")
class ExternalRef extends TenantEntity {

  /** A system, a colon, what the system says. */
  static final String PATTERN = "[a-z][a-z0-9-]{0,31}:\\S{1,100}";

  static final int MAX_PER_CLIENT = 20;

  @Id private String reference;

  @Column(name = "client_id", nullable = false)
  private UUID clientId;

  /** For Hibernate. */
  protected ExternalRef() {}

  String reference() {
    return reference;
  }

  UUID clientId() {
    return clientId;
  }
}
