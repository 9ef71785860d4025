package io.jobwright.inventory.reservation;

import io.jobwright.inventory.ledger.StockExpansion;
import io.jobwright.inventory.ledger.StockRow;
import io.jobwright.platform.list.Listing;
import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.list.SortKey;
import io.jobwright.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads reservations for those who ask; the use cases lock and change their sets. */
@ApplicationScoped
class ReservationRepository {

  static final Listing<StockRow<ReservationView>> LISTING =
      Listing.<StockRow<ReservationView>>newestFirst("id", StockRow::id)
          .sortedBy(
              SortKey.<StockRow<ReservationView>>date(
                      "promisedDate",
                      "promised_date",
                      reservation -> reservation.view().promisedDate())
                  .orNone())
          .expanding(StockExpansion.ITEM, StockExpansion.LOCATION);

  @Inject Statements statements;

  List<StockRow<ReservationView>> list(
      ReservationFilter filter, PageRequest<StockRow<ReservationView>> page) {
    return page.read(
        statements,
        "select * from reservation where tenant_id = :tenant",
        filter.conditions(),
        StockRow.with(ReservationView::of));
  }
}
