package io.jobwright.platform.sample;

import io.jobwright.platform.list.Conditions;
import io.jobwright.platform.list.Listing;
import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.list.SortKey;
import io.jobwright.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Notes implements PanacheRepositoryBase<Note, UUID> {

  static final Listing<Note> LISTING =
      Listing.newestFirst("id", Note::id)
          .sortedBy(
              SortKey.text("text", "text", Note::text),
              SortKey.date("due", "due", Note::due).orNone(),
              SortKey.instant("updatedAt", "updatedAt", Note::updatedAt));

  Note get(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  List<Note> list(Conditions conditions, PageRequest<Note> page) {
    page.restrict(conditions);
    return find("from Note" + conditions.where() + page.orderBy(), conditions.values())
        .page(0, page.rowsToRead())
        .list();
  }
}
