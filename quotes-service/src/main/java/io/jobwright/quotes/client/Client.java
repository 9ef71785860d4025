package io.jobwright.quotes.client;

import io.jobwright.platform.tenancy.DocumentEntity;
import io.jobwright.quotes.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who we work for. Documents take a snapshot of the details; a later change leaves them alone. */
@Entity
@Table(name = "client")
public class Client extends DocumentEntity {

  /** For lists and search; the same as in the details. */
  @Column(name = "name", nullable = false)
  private String name;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "details", nullable = false)
  private ClientDetails details;

  /** For Hibernate. */
  protected Client() {}

  Client(UUID id, ClientDetails details, Clock clock) {
    super(id, clock);
    this.name = details.name();
    this.details = details;
  }

  /** A change that changes nothing leaves the version alone. */
  void change(ClientDetails changed, Clock clock) {
    if (!changed.equals(details)) {
      name = changed.name();
      details = changed;
      touch(clock);
    }
  }

  public ClientDetails details() {
    return details;
  }

  @Override
  public String topic() {
    return "jobwright.quotes.client";
  }

  @Override
  public String aggregateId() {
    return Ids.CLIENT.format(id());
  }
}
