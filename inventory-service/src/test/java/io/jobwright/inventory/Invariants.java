package io.jobwright.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.testing.Database;
import java.util.List;

/**
 * What must hold of stock whatever happened (I1, I2 and I20), asked of the database itself, over
 * all tenants.
 */
public final class Invariants {

  private static final String VIOLATIONS =
      """
      select 'I1 oversold: ' || s from stock_level s where reserved > on_hand or reserved < 0
      union all
      select 'I2 on hand is not the sum of the movements: ' || s
        from stock_level s
       where on_hand <> (select coalesce(sum(m.quantity), 0) from stock_movement m
                          where m.tenant_id = s.tenant_id and m.item_id = s.item_id
                            and m.location_id = s.location_id)
      union all
      select 'I2 reserved is not the sum of the reservations: ' || s
        from stock_level s
       where reserved <> (select coalesce(sum(r.reserved), 0) from reservation r
                           where r.tenant_id = s.tenant_id and r.item_id = s.item_id
                             and r.location_id = s.location_id)
      union all
      select 'I20 a closed set holds stock: ' || r
        from reservation r
        join reservation_set c using (tenant_id, work_order_id)
       where c.status <> 'OPEN' and (r.reserved > 0 or r.backordered > 0)
      union all
      select 'somebody waits although there is stock: ' || r
        from reservation r
        join stock_level s using (tenant_id, item_id, location_id)
       where r.backordered > 0 and s.on_hand > s.reserved
      union all
      select 'consumed is not what the movements say: ' || r
        from reservation r
       where r.consumed <> (select coalesce(-sum(m.quantity), 0) from stock_movement m
                             where m.tenant_id = r.tenant_id and m.work_order_id = r.work_order_id
                               and m.line_id = r.line_id)
      """;

  private Invariants() {}

  public static void check() {
    assertEquals(List.of(), violations());
  }

  public static List<String> violations() {
    return Database.of("inventory").column(VIOLATIONS);
  }
}
