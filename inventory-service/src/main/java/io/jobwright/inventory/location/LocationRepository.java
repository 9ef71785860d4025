package io.jobwright.inventory.location;

import io.jobwright.platform.http.PageRequest;
import io.jobwright.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The locations of the present tenant. */
@ApplicationScoped
public class LocationRepository implements PanacheRepositoryBase<Location, UUID> {

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

  List<Location> list(PageRequest page) {
    return find("id < ?1 order by id desc", page.upperBound()).page(0, page.rowsToRead()).list();
  }
}
