package io.jobwright.inventory.receipt;

import io.jobwright.inventory.item.ItemRepository;
import io.jobwright.inventory.ledger.LockedLevel;
import io.jobwright.inventory.ledger.StockLevels;
import io.jobwright.inventory.reservation.FillBackorders;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Takes goods in: the receipt, a movement per line and the new balance, then whoever waited for
 * these items gets them, all in one transaction.
 */
@ApplicationScoped
public class ReceiveStock {

  private static final Sql RECEIVE =
      Sql.of(
          """
          with line as (
            select *
              from unnest(:lines::uuid[], :items::uuid[], :quantities::numeric[], :costs::numeric[])
                   with ordinality as l (id, item_id, quantity, unit_cost, position)),
          head as (
            insert into receipt (tenant_id, id, location_id, reference, created_at)
            values (:tenant, :receipt, :location, :reference, :now)),
          body as (
            insert into receipt_line (tenant_id, id, receipt_id, position, item_id, quantity, unit_cost)
            select :tenant, id, :receipt, position, item_id, quantity, unit_cost from line),
          moved as (
            insert into stock_movement (tenant_id, kind, item_id, location_id, quantity, unit_cost,
                                        receipt_id, receipt_line_id, occurred_at)
            select :tenant, 'RECEIPT', item_id, :location, quantity, unit_cost, :receipt, id, :now
              from line order by position),
          received as (
            select item_id, sum(quantity) as quantity,
                   (array_agg(unit_cost order by position desc)
                      filter (where unit_cost is not null))[1] as unit_cost
              from line group by item_id)
          update stock_level s
             set on_hand = s.on_hand + r.quantity, version = s.version + 1,
                 last_unit_cost = coalesce(r.unit_cost, s.last_unit_cost)
            from received r
           where s.tenant_id = :tenant and s.item_id = r.item_id and s.location_id = :location
          """);

  @Inject StockLevels levels;
  @Inject FillBackorders fillBackorders;
  @Inject ItemRepository items;
  @Inject Statements statements;
  @Inject Clock clock;

  /**
   * Receives the goods.
   *
   * @throws Problem 422 where the location or an item is unknown, or an item is not kept in stock
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public ReceiptView receive(ReceiptRequest request) {
    Receipt receipt = placed(Receipt.of(request, clock.instant()));
    write(receipt);
    fillBackorders.fill(receipt.items());
    levels.tell(receipt.items());
    return receipt.view();
  }

  /** The receipt with its location; the balances of its items are locked from here on. */
  private Receipt placed(Receipt receipt) {
    List<LockedLevel> locked = levels.lock(receipt.items(), receipt.locationId());
    if (locked.isEmpty()) {
      throw unknown(receipt);
    }
    receipt.requireAllIn(
        locked.stream()
            .filter(LockedLevel::stocked)
            .map(LockedLevel::itemId)
            .collect(Collectors.toUnmodifiableSet()),
        ProblemType.ITEM_NOT_STOCKED,
        "The item is not kept in stock.");
    return receipt.at(locked.getFirst().locationId());
  }

  private Problem unknown(Receipt receipt) {
    receipt.requireAllIn(
        items.known(receipt.items()), ProblemType.CATALOGUE_ITEM_UNKNOWN, "There is no such item.");
    return Problem.at("#/locationId", ProblemType.LOCATION_UNKNOWN, "There is no such location.");
  }

  private void write(Receipt receipt) {
    statements
        .prepare(RECEIVE)
        .set("receipt", receipt.id())
        .set("location", receipt.locationId())
        .set("reference", receipt.reference())
        .set("now", receipt.createdAt())
        .set("lines", receipt.uuids(Receipt.Line::id))
        .set("items", receipt.uuids(Receipt.Line::itemId))
        .set("quantities", receipt.decimals(Receipt.Line::quantity))
        .set("costs", receipt.decimals(Receipt.Line::unitCost))
        .execute();
  }
}
