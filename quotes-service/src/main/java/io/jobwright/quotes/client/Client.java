package io.jobwright.quotes.client;

import io.jobwright.platform.document.client.ClientDetails;
import io.jobwright.platform.entity.DocumentEntity;
import io.jobwright.quotes.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Clock;
import java.util.List;
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

  /** For search; the same as in the details. */
  @Column(name = "legal_name")
  private String legalName;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "details", nullable = false)
  private ClientDetails details;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "external_refs", nullable = false)
  private List<String> externalRefs = List.of();

  /** For Hibernate. */
  protected Client() {}

  Client(UUID id, ClientPatch client, Clock clock) {
    super(id, clock);
    take(client);
  }

  /**
   * A change that changes nothing leaves the version alone.
   *
   * @return whether anything changed
   */
  boolean change(ClientPatch changed, Clock clock) {
    if (changed.equals(asPatch())) {
      return false;
    }
    take(changed);
    touch(clock);
    return true;
  }

  private void take(ClientPatch taken) {
    details = taken.details();
    name = details.name();
    legalName = details.legalName();
    externalRefs = taken.externalRefs();
  }

  /** What a merge patch is applied to. */
  ClientPatch asPatch() {
    return new ClientPatch(details, externalRefs);
  }

  List<String> externalRefs() {
    return externalRefs;
  }

  public ClientDetails details() {
    return details;
  }

  @Override
  public String aggregateId() {
    return Ids.CLIENT.format(id());
  }
}
