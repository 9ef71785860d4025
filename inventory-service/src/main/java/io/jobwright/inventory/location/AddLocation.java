package io.jobwright.inventory.location;

import io.jobwright.inventory.Ids;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Adds locations. The first one of a tenant is its default, and exactly one is the first: those who
 * might be take turns, until their transaction ends.
 */
@ApplicationScoped
public class AddLocation {

  static final String FIRST_NAME = "Main warehouse";

  private static final Sql TAKE_TURNS =
      Sql.of(
          """
          select true as taken
            from (select pg_advisory_xact_lock(hashtextextended('location of ' || :tenant::text, 0))) as turn
          """);

  @Inject LocationRepository locations;
  @Inject Statements statements;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  public Location add(LocationRequest request) {
    UUID id = RequestIds.suppliedOrNew(Ids.LOCATION, request.id());
    takeTurns();
    return add(id, request.name(), request.kind());
  }

  private Location add(UUID id, String name, LocationKind kind) {
    boolean first = locations.findDefault().isEmpty();
    Location location = new Location(id, name, kind, first, clock);
    locations.persistAndFlush(location);
    return location;
  }

  /** Makes a warehouse where the tenant has no location yet. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void addDefaultIfNone() {
    takeTurns();
    if (locations.findDefault().isEmpty()) {
      add(IdType.next(), FIRST_NAME, LocationKind.WAREHOUSE);
    }
  }

  private void takeTurns() {
    statements.prepare(TAKE_TURNS).row(row -> row.is("taken"));
  }
}
