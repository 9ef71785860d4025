package io.jobwright.quotes.quote;

import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.document.line.LineContent;
import io.jobwright.quotes.catalogue.Catalogue;
import io.jobwright.quotes.catalogue.KnownItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The stock flags of lines that nobody has agreed to yet. */
@ApplicationScoped
public class StockOfLines {

  @Inject Catalogue catalogue;

  /** By line id. Lines of one item share what there is of it, in their order. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<UUID, LineStock> of(List<Line> lines) {
    Set<UUID> stocked =
        lines.stream()
            .map(Line::content)
            .filter(LineContent::stocked)
            .map(LineContent::itemId)
            .collect(Collectors.toUnmodifiableSet());
    Map<UUID, KnownItem> items = catalogue.items(stocked);
    Map<UUID, BigDecimal> asked = new HashMap<>();
    Map<UUID, LineStock> stock = HashMap.newHashMap(lines.size());
    for (Line line : lines) {
      UUID itemId = line.content().itemId();
      stock.put(
          line.lineId(),
          line.content().stocked()
              ? LineStock.of(
                  items.get(itemId), asked.merge(itemId, line.money().quantity(), BigDecimal::add))
              : LineStock.NOT_STOCKED);
    }
    return stock;
  }
}
