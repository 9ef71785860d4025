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
import java.text.Normalizer;
import java.util.List;

/**
 * Items as lines of CSV: RFC 4180, UTF-8, CRLF, quotes where they are needed.
 *
 * <p>A spreadsheet takes a cell that begins with {@code = + - @}, in whatever width, a tab or a
 * line break for a formula, which could send the sheet's contents away. Texts, which somebody else
 * may have written, get an apostrophe before such a beginning (OWASP, CSV Injection): at their
 * start, and where a spreadsheet that separates by semicolons, or does not know our quotes, begins
 * a cell in their midst.
 */
final class ItemCsv {

  private static final String BEGINS_A_FORMULA = "=+-@";
  private static final String BEGINS_A_CELL = ";\r\n";

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

  /** A text that no spreadsheet calculates, whatever it takes for the end of a cell. */
  static String harmless(String text) {
    StringBuilder written = new StringBuilder(text.length() + 1);
    if (!text.isEmpty() && (beginsAFormula(text.charAt(0)) || isLineBreak(text.charAt(0)))) {
      written.append('\'');
    }
    for (int i = 0; i < text.length(); i++) {
      written.append(text.charAt(i));
      if (BEGINS_A_CELL.indexOf(text.charAt(i)) >= 0 && formulaFollows(text, i + 1)) {
        written.append('\'');
      }
    }
    return written.toString();
  }

  /** Also behind quotes, which a reader may drop at the beginning of a cell. */
  private static boolean formulaFollows(String text, int from) {
    int first = from;
    while (first < text.length() && text.charAt(first) == '"') {
      first++;
    }
    return first < text.length() && beginsAFormula(text.charAt(first));
  }

  /** In any of its widths: {@code =}, {@code ＝}, {@code ﹦}. */
  private static boolean beginsAFormula(char first) {
    return first == '\t'
        || BEGINS_A_FORMULA.contains(
            Normalizer.normalize(Character.toString(first), Normalizer.Form.NFKC));
  }

  private static boolean isLineBreak(char first) {
    return first == '\r' || first == '\n';
  }
}
