package io.jobwright.platform.sample;

import io.jobwright.platform.http.PageRequest;
import io.jobwright.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Notes implements PanacheRepositoryBase<Note, UUID> {

  Note get(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  List<Note> list(PageRequest page, String text) {
    return find(
            "id < ?1 and (cast(?2 as String) is null or text = ?2) order by id desc",
            page.upperBound(),
            text)
        .page(0, page.rowsToRead())
        .list();
  }
}
