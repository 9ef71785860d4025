package io.jobwright.quotes.client;

import io.jobwright.platform.list.Conditions;
import io.jobwright.platform.list.Listing;
import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.list.SortKey;
import io.jobwright.platform.problem.Problem;
import io.jobwright.quotes.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The clients of the present tenant. */
@ApplicationScoped
public class ClientRepository implements PanacheRepositoryBase<Client, UUID> {

  static final Listing<Client> LISTING =
      Listing.newestFirst("id", Client::id)
          .sortedBy(
              SortKey.text("name", "name", client -> client.details().name()),
              SortKey.instant("updatedAt", "updatedAt", Client::updatedAt));

  /**
   * The client with this id.
   *
   * @throws Problem 404
   */
  public Client get(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  /**
   * A friendly answer; what holds against two at once is the key of the table.
   *
   * @throws Problem 409 where another client has one of these names
   */
  void requireFree(List<String> externalRefs, UUID id) {
    if (externalRefs.isEmpty()) {
      return;
    }
    getSession()
        .createSelectionQuery(
            "from ExternalRef r where r.reference in :refs and r.clientId <> :id",
            ExternalRef.class)
        .setParameterList("refs", externalRefs)
        .setParameter("id", id)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .ifPresent(
            taken -> {
              String client = Ids.CLIENT.format(taken.clientId());
              throw Problem.taken(
                  "#/externalRefs/" + externalRefs.indexOf(taken.reference()),
                  taken.reference() + " belongs to " + client + ".",
                  "/v1/clients/" + client);
            });
  }

  List<Client> list(ClientFilter filter, PageRequest<Client> page) {
    Conditions conditions = page.restrict(filter.conditions());
    return find("from Client" + conditions.where() + page.orderBy(), conditions.values())
        .page(0, page.rowsToRead())
        .list();
  }
}
