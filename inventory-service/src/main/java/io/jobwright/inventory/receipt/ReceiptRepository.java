package io.jobwright.inventory.receipt;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The receipts of the present tenant, to be read. */
@ApplicationScoped
public class ReceiptRepository {

  private static final Sql HEAD =
      Sql.of(
          """
          select id, created_at, location_id, reference from receipt
           where tenant_id = :tenant and id = :receipt
          """);

  private static final Sql LINES =
      Sql.of(
          """
          select id, item_id, quantity, unit_cost from receipt_line
           where tenant_id = :tenant and receipt_id = :receipt
           order by position
          """);

  @Inject Statements statements;

  /**
   * The receipt with this id.
   *
   * @throws Problem 404
   */
  Receipt get(UUID id) {
    List<Receipt.Line> lines =
        statements
            .prepare(LINES)
            .set("receipt", id)
            .rows(
                row ->
                    new Receipt.Line(
                        row.uuid("id"),
                        row.uuid("item_id"),
                        row.quantity("quantity"),
                        row.price("unit_cost")));
    return statements
        .prepare(HEAD)
        .set("receipt", id)
        .row(
            row ->
                new Receipt(
                    row.uuid("id"),
                    row.instant("created_at"),
                    row.uuid("location_id"),
                    row.text("reference"),
                    lines))
        .orElseThrow(Problem::notFound);
  }
}
