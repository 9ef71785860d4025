package io.jobwright.quotes.quote;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.quotes.Ids;
import io.jobwright.quotes.catalogue.Catalogue;
import io.jobwright.quotes.catalogue.CatalogueItem;
import io.jobwright.quotes.catalogue.ItemDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes complete lines of what a caller sends, with one look into the catalogue. */
@ApplicationScoped
public class ComposeLines {

  @Inject Catalogue catalogue;

  /**
   * @throws Problem 400 or 422 with a pointer such as {@code #/lines/0/itemId}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<DraftLine> compose(String currency, List<LineRequest> requests) {
    Set<UUID> asked =
        requests.stream()
            .map(LineRequest::itemId)
            .filter(Objects::nonNull)
            .map(id -> RequestIds.body(Ids.ITEM, id))
            .collect(Collectors.toUnmodifiableSet());
    Map<UUID, ItemDetails> known = new HashMap<>();
    for (CatalogueItem item : catalogue.items(asked).values()) {
      item.details().ifPresent(details -> known.put(item.id(), details));
    }
    return new LineComposer(currency, known).compose(requests);
  }
}
