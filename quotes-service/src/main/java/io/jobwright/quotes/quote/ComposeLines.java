package io.jobwright.quotes.quote;

import io.jobwright.platform.document.catalogue.CatalogueItem;
import io.jobwright.platform.document.client.TaxRule;
import io.jobwright.platform.document.line.DraftLine;
import io.jobwright.platform.document.line.LineComposer;
import io.jobwright.platform.document.line.LineRequest;
import io.jobwright.platform.problem.Problem;
import io.jobwright.quotes.catalogue.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes complete lines of what a caller sends, with one look into the catalogue. */
@ApplicationScoped
public class ComposeLines {

  @Inject Catalogue catalogue;

  /**
   * @param rule the client's; null for none
   * @throws Problem 400 or 422 with a pointer such as {@code #/lines/0/itemId}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<DraftLine> compose(String currency, TaxRule rule, List<LineRequest> requests) {
    return new LineComposer(currency, rule, this::onOffer).compose(requests);
  }

  private Map<UUID, CatalogueItem> onOffer(Collection<UUID> asked) {
    return catalogue.offered(Set.copyOf(asked));
  }
}
