package io.jobwright.workorders;

import io.jobwright.platform.testing.*;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.*;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class TmpStatementsIT {
  private static void sql(String... all) throws SQLException {
    try (Connection c = Database.of("workorders").asSuperuser();
        Statement s = c.createStatement()) {
      for (String one : all) {
        s.execute(one);
      }
    }
  }

  @jakarta.inject.Inject org.hibernate.SessionFactory sf;

  @Test
  void plans() throws Exception {
    var sfi = sf.unwrap(org.hibernate.engine.spi.SessionFactoryImplementor.class);
    for (String n : new String[] {"WorkOrder", "WorkOrderLine"}) {
      var d =
          sfi.getMappingMetamodel().getEntityDescriptor("io.jobwright.workorders.workorder." + n);
      for (int i = 0; i < d.getPropertyNames().length; i++) {
        System.out.println(
            "PROP "
                + n
                + "."
                + d.getPropertyNames()[i]
                + " mutable="
                + d.getPropertyTypes()[i].isMutable()
                + " "
                + d.getPropertyTypes()[i].getClass().getSimpleName());
      }
    }
    Workshop w = Workshop.of(ApprovedQuote.forABathroom());
    sql(
        "insert into work_order select tenant_id, gen_random_uuid(), version, created_at, updated_at, 'X' || n, status, gen_random_uuid(), gen_random_uuid(), quote_number, quote_revision, gen_random_uuid(), client, title, description, promised_date, started_at, completed_at, cancelled_at, cancellation_reason, exception_reason, exception_raised_at, reservation_version, currency, pricing_policy, line_net, allowances, charges, tax_exclusive, tax, tax_inclusive, prepaid, rounding, payable, tax_breakdown, allowance_charges from work_order, generate_series(1,20000) n where id = (select id from work_order limit 1)",
        "insert into work_order_line select l.tenant_id, w.id, l.line_id, position, kind, item_id, sku, l.description, quantity, unit, unit_price, price_base_quantity, discount_percent, l.tax, net, document_share, tax_amount, gross, taxes, stock_state, reserved, backordered, picked, consumed from work_order_line l, work_order w where not exists (select 1 from work_order_line x where x.work_order_id = w.id)");
    for (String when : new String[] {"unanalyzed", "analyzed"}) {
      if (when.equals("analyzed")) {
        sql("analyze");
      }
      System.out.println("PLAN ---- " + when);
      try (Connection c = Database.of("workorders").as("app");
          Statement s = c.createStatement()) {
        c.setAutoCommit(false);
        s.execute("select set_config('app.tenant', '" + TestTokens.ACME + "', true)");
        java.util.UUID q = Ids.inEvent(Ids.QUOTE, w.quote().quoteId()),
            id = Ids.inEvent(Ids.WORK_ORDER, w.id());
        String t = "tenant_id = '" + TestTokens.ACME + "'";
        for (String sql :
            new String[] {
              "select * from work_order where "
                  + t
                  + " and id < 'ffffffff-ffff-ffff-ffff-ffffffffffff' and quote_id = '"
                  + q
                  + "' order by id desc limit 51",
              "select * from work_order where "
                  + t
                  + " and id < 'ffffffff-ffff-ffff-ffff-ffffffffffff' and job_id = '"
                  + q
                  + "' order by id desc limit 51",
              "select * from work_order where "
                  + t
                  + " and id < 'ffffffff-ffff-ffff-ffff-ffffffffffff' and client_id = '"
                  + q
                  + "' order by id desc limit 51",
              "select * from work_order where "
                  + t
                  + " and id < 'ffffffff-ffff-ffff-ffff-ffffffffffff' and status in ('DRAFT') order by id desc limit 51",
              "select * from work_order_line where "
                  + t
                  + " and work_order_id = any ('{"
                  + id
                  + ","
                  + q
                  + "}') order by position",
              "update work_order_line set picked = picked where work_order_id = '"
                  + id
                  + "' and line_id = '"
                  + q
                  + "'",
              "select count(*) from work_order where "
                  + t
                  + " and quote_id = '"
                  + q
                  + "' and quote_revision = 1",
            }) {
          System.out.println("PLAN " + sql);
          ResultSet r = s.executeQuery("explain (analyze, buffers, costs off, timing off) " + sql);
          while (r.next()) System.out.println("PLAN    " + r.getString(1));
        }
      }
    }
  }
}
