package io.jobwright.quotes.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.document.catalogue.CatalogueItem;
import io.jobwright.platform.document.line.ItemKind;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.pricing.TaxCategory;
import io.jobwright.platform.testing.Migrations;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was known of items before the read models had tables of their own. */
@QuarkusTest
@WithTestResource(Servers.class)
class CarriedOverIT {

  private static final UUID BOLT = IdType.next();
  private static final String WITH_ALL =
      """
      insert into catalogue_item values (?::uuid, ?::uuid, %1$d, 'BOLT-M8', 'Bolt M8', 'PRODUCT', 'C62',
        12.50, 100, 'EUR', '{"category": "S", "rate": "20", "components": []}', true, true, 10,
        %2$d, -3.5, '2026-03-10T12:00:00.123Z')
      on conflict (tenant_id, item_id) do update
         set item_version = excluded.item_version, stock_version = excluded.stock_version
      """;
  private static final String STOCK_ALONE =
      """
      insert into catalogue_item (tenant_id, item_id, stock_version, available, stock_as_of)
      values (?::uuid, ?::uuid, 2, 7, '2026-03-10T12:00:00Z')
      """;

  @Inject ObjectMapper json;

  @Test
  void itemsAndStockOfAllTenantsAreReadAsTheyWere() throws SQLException, JsonProcessingException {
    try (Migrations quotes = Migrations.until("quotes", "0110")) {
      try (Connection before = quotes.asSuperuser()) {
        write(before, WITH_ALL.formatted(4, 6), TestTokens.ACME, BOLT);
        write(before, STOCK_ALONE, TestTokens.GLOBEX, BOLT);
      }
      quotes.migrate();
      try (Connection after = quotes.asSuperuser()) {
        List<String> item = only(after, "item", TestTokens.ACME);
        assertEquals("4", item.getFirst());
        assertEquals(
            new CatalogueItem(
                BOLT,
                "BOLT-M8",
                "Bolt M8",
                ItemKind.PRODUCT,
                "C62",
                new BigDecimal("12.50"),
                new BigDecimal("100"),
                "EUR",
                Tax.of(TaxCategory.S, new BigDecimal("20")),
                true,
                true,
                new BigDecimal("10")),
            json.readValue(item.getLast(), CatalogueItem.class));
        List<String> stock = only(after, "stock_level", TestTokens.ACME);
        assertEquals("6", stock.getFirst());
        assertEquals(
            new StockLevel(new BigDecimal("-3.5"), Instant.parse("2026-03-10T12:00:00.123Z")),
            json.readValue(stock.getLast(), StockLevel.class));
        assertEquals(List.of(), rows(after, "item", TestTokens.GLOBEX));
        assertEquals("2", only(after, "stock_level", TestTokens.GLOBEX).getFirst());
      }
    }
  }

  @Test
  void whatAReplicaOfThePreviousReleaseHearsGoesOn() throws SQLException {
    try (Migrations quotes = Migrations.until("quotes", "latest");
        Connection previous = quotes.as("app")) {
      previous
          .createStatement()
          .execute("select set_config('app.tenant', '" + TestTokens.ACME + "', false)");
      write(previous, WITH_ALL.formatted(4, 6), TestTokens.ACME, BOLT);
      assertEquals("4", only(previous, "item", TestTokens.ACME).getFirst());
      write(previous, WITH_ALL.formatted(5, 5), TestTokens.ACME, BOLT);
      assertEquals("5", only(previous, "item", TestTokens.ACME).getFirst());
      assertEquals("6", only(previous, "stock_level", TestTokens.ACME).getFirst());
    }
  }

  private static void write(Connection connection, String sql, UUID tenant, UUID item)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, tenant.toString());
      insert.setString(2, item.toString());
      insert.executeUpdate();
    }
  }

  private static List<String> only(Connection connection, String table, UUID tenant)
      throws SQLException {
    List<List<String>> rows = rows(connection, table, tenant);
    assertEquals(1, rows.size());
    return rows.getFirst();
  }

  /** Version and data of the bolt. */
  private static List<List<String>> rows(Connection connection, String table, UUID tenant)
      throws SQLException {
    String sql =
        "select version, data from " + table + " where tenant_id = ?::uuid and id = ?::uuid";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, tenant.toString());
      select.setString(2, BOLT.toString());
      List<List<String>> read = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          read.add(List.of(rows.getString(1), rows.getString(2)));
        }
      }
      return read;
    }
  }
}
