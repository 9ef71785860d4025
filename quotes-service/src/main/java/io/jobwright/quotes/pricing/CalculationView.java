package io.jobwright.quotes.pricing;

import io.jobwright.platform.document.line.PricedLines;
import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.quotes.quote.LineStock;
import io.jobwright.quotes.quote.QuoteLineView;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the lines come to, each and together: as a quote of them would. */
public record CalculationView(@NotNull List<QuoteLineView> lines, @NotNull DocumentMoney money) {

  static CalculationView of(PricedLines priced, Map<UUID, LineStock> stock) {
    List<QuoteLineView> lines =
        priced.lines().stream()
            .map(line -> new QuoteLineView(line, stock.get(line.lineId())))
            .toList();
    return new CalculationView(lines, priced.money());
  }
}
