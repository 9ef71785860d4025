package io.jobwright.inventory.ledger;

import io.jobwright.platform.list.Listing;
import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.list.SortKey;
import io.jobwright.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads the ledger. */
@ApplicationScoped
class StockMovementRepository {

  static final Listing<StockRow<StockMovementView>> LISTING =
      Listing.<StockRow<StockMovementView>>newestFirst("id", StockRow::id)
          .sortedBy(
              SortKey.instant(
                  "occurredAt", "occurred_at", movement -> movement.view().occurredAt()))
          .expanding(StockExpansion.ITEM, StockExpansion.LOCATION);

  @Inject Statements statements;

  List<StockRow<StockMovementView>> list(
      StockMovementFilter filter, PageRequest<StockRow<StockMovementView>> page) {
    return page.read(
        statements,
        "select * from stock_movement where tenant_id = :tenant",
        filter.conditions(),
        StockRow.with(StockMovementView::of));
  }
}
