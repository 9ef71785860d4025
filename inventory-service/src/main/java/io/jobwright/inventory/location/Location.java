package io.jobwright.inventory.location;

import io.jobwright.inventory.Ids;
import io.jobwright.platform.entity.DocumentEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Clock;
import java.util.UUID;

/** A place where stock lies. */
@Entity
@Table(name = "location")
public class Location extends DocumentEntity {

  @Column(name = "name", nullable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false)
  private LocationKind kind;

  /** Where goods go and are reserved unless somebody says otherwise; one per tenant. */
  @Column(name = "is_default", nullable = false, updatable = false)
  private boolean isDefault;

  /** For Hibernate. */
  protected Location() {}

  Location(UUID id, String name, LocationKind kind, boolean isDefault, Clock clock) {
    super(id, clock);
    this.name = name;
    this.kind = kind;
    this.isDefault = isDefault;
  }

  String name() {
    return name;
  }

  LocationKind kind() {
    return kind;
  }

  boolean isDefault() {
    return isDefault;
  }

  @Override
  public String aggregateId() {
    return Ids.LOCATION.format(id());
  }
}
