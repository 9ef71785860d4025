package io.jobwright.inventory.location;

import io.jobwright.platform.list.Conditions;
import io.jobwright.platform.list.Listing;
import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.list.SortKey;
import io.jobwright.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The locations of the present tenant. */
@ApplicationScoped
public class LocationRepository implements PanacheRepositoryBase<Location, UUID> {

  static final Listing<Location> LISTING =
      Listing.newestFirst("id", Location::id)
          .sortedBy(
              SortKey.text("name", "name", Location::name),
              SortKey.instant("updatedAt", "updatedAt", Location::updatedAt));

  /**
   * The location with this id.
   *
   * @throws Problem 404
   */
  public Location get(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  Optional<Location> findDefault() {
    return find("isDefault").firstResultOptional();
  }

  List<Location> list(LocationFilter filter, PageRequest<Location> page) {
    Conditions conditions = page.restrict(filter.conditions());
    return find("from Location" + conditions.where() + page.orderBy(), conditions.values())
        .page(0, page.rowsToRead())
        .list();
  }
}
