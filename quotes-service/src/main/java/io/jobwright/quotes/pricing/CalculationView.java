package io.jobwright.quotes.pricing;

import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.quotes.quote.DraftLine;
import io.jobwright.quotes.quote.LineStock;
import io.jobwright.quotes.quote.LineView;
import io.jobwright.quotes.quote.PricedLines;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** What the lines come to, each and together: as a quote of them would. */
public record CalculationView(@NotNull List<LineView> lines, @NotNull DocumentMoney money) {

  static CalculationView of(PricedLines priced, Map<UUID, LineStock> stock) {
    List<LineView> lines =
        IntStream.range(0, priced.lines().size())
            .mapToObj(
                i -> {
                  DraftLine line = priced.lines().get(i);
                  return LineView.of(line, priced.lineMoney().get(i), stock.get(line.id()));
                })
            .toList();
    return new CalculationView(lines, priced.money());
  }
}
