package io.jobwright.inventory.item;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.jobwright.platform.document.line.ItemKind;
import io.jobwright.platform.pricing.TaxCategory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Items as lines of CSV: RFC 4180, UTF-8, CRLF, quotes where they are needed.
 *
 * <p>A spreadsheet takes a text that begins with {@code = + - @}, a tab or a line break for a
 * formula, which could send the sheet's contents away. Such texts, which somebody else may have
 * written, get an apostrophe before them (OWASP, CSV Injection).
 */
final class ItemCsv {

  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

  private final CsvMapper mapper =
      CsvMapper.builder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private final CsvSchema lines = mapper.schemaFor(Line.class).withLineSeparator("\r\n");

  /** A line. */
  @JsonPropertyOrder({
    "id",
    "sku",
    "name",
    "kind",
    "unit",
    "unitPrice",
    "priceBaseQuantity",
    "currency",
    "cost",
    "taxCategory",
    "taxRate",
    "stocked",
    "lowStockThreshold",
    "active"
  })
  private record Line(
      String id,
      String sku,
      String name,
      ItemKind kind,
      String unit,
      BigDecimal unitPrice,
      BigDecimal priceBaseQuantity,
      String currency,
      BigDecimal cost,
      TaxCategory taxCategory,
      BigDecimal taxRate,
      boolean stocked,
      BigDecimal lowStockThreshold,
      boolean active) {

    static Line of(Item item) {
      ItemRequest now = item.asRequest();
      return new Line(
          now.id(),
          harmless(now.sku()),
          harmless(now.name()),
          now.kind(),
          now.unit(),
          now.unitPrice(),
          now.priceBaseQuantity(),
          now.currency(),
          now.cost(),
          now.tax().category(),
          now.tax().rate(),
          now.stocked(),
          now.lowStockThreshold(),
          now.active());
    }
  }

  /**
   * @param withHeader whether the names of the columns come first
   */
  ByteBuffer written(List<Item> items, boolean withHeader) {
    CsvSchema schema = withHeader ? lines.withHeader() : lines;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvGenerator output = mapper.getFactory().createGenerator(bytes)) {
      output.setSchema(schema);
      for (Item item : items) {
        mapper.writeValue(output, Line.of(item));
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return ByteBuffer.wrap(bytes.toByteArray());
  }

  /** A text that no spreadsheet calculates. */
  static String harmless(String text) {
    return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
