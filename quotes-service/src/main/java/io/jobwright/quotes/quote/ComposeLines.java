package io.jobwright.quotes.quote;

import io.jobwright.platform.document.client.TaxRule;
import io.jobwright.platform.document.line.DraftLine;
import io.jobwright.platform.document.line.LineComposer;
import io.jobwright.platform.document.line.LineRequest;
import io.jobwright.platform.problem.Problem;
import io.jobwright.quotes.catalogue.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

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
    return new LineComposer(currency, rule, catalogue::offered).compose(requests);
  }
}
