package io.jobwright.quotes.catalogue;

import io.jobwright.platform.inbox.ProjectionHandler;
import io.jobwright.platform.readmodel.ReadModel;
import io.jobwright.platform.readmodel.ReadModels;
import io.jobwright.quotes.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;

/** What there is of each item; its stock may be heard of before the item itself. */
@ApplicationScoped
class StockLevels implements ProjectionHandler<StockLevel> {

  private final ReadModel<StockLevel> known;

  @Inject
  StockLevels(ReadModels readModels) {
    known = readModels.of(Ids.ITEM, "stock_level", StockLevel.class);
  }

  ReadModel<StockLevel> known() {
    return known;
  }

  @Override
  public void apply(List<Projected<StockLevel>> newest) {
    known.store(newest, Function.identity());
  }
}
