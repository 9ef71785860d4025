package io.jobwright.workorders.direct;

import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.pricing.DocumentInput;
import io.jobwright.platform.pricing.PricedDocument;
import io.jobwright.platform.pricing.Pricing;
import io.jobwright.platform.pricing.PricingPolicy;
import io.jobwright.platform.pricing.PricingRejected;
import io.jobwright.platform.problem.Problem;
import io.jobwright.workorders.catalogue.CatalogueItem;
import io.jobwright.workorders.workorder.AgreedLine;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lines as they will be agreed, and what they come to: the same calculation as for a quote. */
record PricedLines(List<AgreedLine> lines, DocumentMoney money) {

  /**
   * Prices the lines.
   *
   * @param catalogue the items that are known of those asked for
   * @param currency ISO 4217 code of the document
   * @throws Problem 422 where an item is unknown, inactive or in another currency
   * @throws PricingRejected where a figure has no meaning as money
   */
  static PricedLines of(
      List<WorkOrderLineRequest> asked, Map<UUID, CatalogueItem> catalogue, String currency) {
    List<LineTerms> terms = new ArrayList<>(asked.size());
    for (int i = 0; i < asked.size(); i++) {
      WorkOrderLineRequest line = asked.get(i);
      terms.add(
          line.itemId() == null
              ? LineTerms.adHoc(line)
              : LineTerms.ofItem(line, catalogue.get(line.item()), currency, "#/lines/" + i));
    }
    PricedDocument priced =
        Pricing.price(
            DocumentInput.of(
                Currency.getInstance(currency),
                PricingPolicy.DEFAULT,
                terms.stream().map(LineTerms::input).toList()));
    List<AgreedLine> lines = new ArrayList<>(terms.size());
    for (int i = 0; i < terms.size(); i++) {
      lines.add(terms.get(i).priced(priced.lines().get(i).figures()));
    }
    return new PricedLines(lines, DocumentMoney.of(priced));
  }
}
