package io.jobwright.quotes.client;

import io.jobwright.platform.http.PageRequest;
import io.jobwright.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The clients of the present tenant. */
@ApplicationScoped
public class ClientRepository implements PanacheRepositoryBase<Client, UUID> {

  /**
   * The client with this id.
   *
   * @throws Problem 404
   */
  public Client get(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  List<Client> list(PageRequest page) {
    return find("id < ?1 order by id desc", page.upperBound()).page(0, page.rowsToRead()).list();
  }
}
