package io.jobwright.quotes.quote;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The database itself keeps what was sent, also from its superuser. */
@QuarkusTest
@WithTestResource(Servers.class)
class FrozenQuoteIT {

  private static final String FROZEN = "23001";

  @Test
  void theContentOfASentQuoteCannotBeChanged() {
    JsonPath sent = Quoting.sent();
    for (String change :
        List.of(
            "title = 'Dearer'",
            "payable = payable + 1, rounding = rounding + 1",
            "client = '{}'",
            "valid_until = '2099-01-01'",
            "document_hash = 'x'",
            "status = 'DRAFT', sent_at = null, document_hash = null",
            "number = 'Q-1'")) {
      assertFrozen(
          "update quote set " + change + " where id = '" + Quoting.uuid(sent) + "'", change);
    }
  }

  @Test
  void theLinesOfASentQuoteCannotBeChanged() {
    JsonPath sent = Quoting.sent();
    JsonPath draft = Quoting.draft();
    String ofSent = " where quote_id = '" + Quoting.uuid(sent) + "'";
    String ofDraft = " where quote_id = '" + Quoting.uuid(draft) + "'";
    assertFrozen("update quote_line set description = 'x'" + ofSent, "update");
    assertFrozen("delete from quote_line" + ofSent, "delete");
    assertFrozen(
        "update quote_line set position = 7, quote_id = '" + Quoting.uuid(sent) + "'" + ofDraft,
        "moved in");
    assertFrozen(
        "update quote_line set position = 7, quote_id = '" + Quoting.uuid(draft) + "'" + ofSent,
        "moved out");
    assertFrozen(
        """
        insert into quote_line
        select tenant_id, uuidv7(), '%s', 9, kind, item_id, sku, description, stocked, quantity, unit,
               unit_price, price_base_quantity, discount_percent, tax, net, document_share, tax_amount,
               gross, taxes
          from quote_line %s
        """
            .formatted(Quoting.uuid(sent), ofDraft),
        "insert");
  }

  @Test
  void ofADecidedQuoteNotEvenTheStateCanBeChanged() {
    JsonPath withdrawn = Quoting.move(Quoting.sent(), "withdraw", "").jsonPath();
    assertEquals("WITHDRAWN", withdrawn.getString("status"));
    assertFrozen(
        "update quote set status = 'SENT' where id = '" + Quoting.uuid(withdrawn) + "'", "state");
  }

  @Test
  void theStateOfASentQuoteAndAllOfADraftCanBeChanged() {
    JsonPath sent = Quoting.sent();
    JsonPath draft = Quoting.draft();
    assertDoesNotThrow(
        () -> run("update quote set status = 'EXPIRED' where id = '" + Quoting.uuid(sent) + "'"));
    assertDoesNotThrow(
        () -> run("update quote set title = 'x' where id = '" + Quoting.uuid(draft) + "'"));
    assertDoesNotThrow(
        () -> run("delete from quote_line where quote_id = '" + Quoting.uuid(draft) + "'"));
  }

  private static void assertFrozen(String sql, String what) {
    SQLException refused = assertThrows(SQLException.class, () -> run(sql), what);
    assertEquals(FROZEN, refused.getSQLState(), what + ": " + refused.getMessage());
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection = Database.of("quotes").asSuperuser();
        Statement statement = connection.createStatement()) {
      assertEquals(1, statement.executeUpdate(sql), "rows");
    }
  }
}
