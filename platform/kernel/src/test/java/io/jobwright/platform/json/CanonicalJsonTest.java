package io.jobwright.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void orderOfMembersAndWhiteSpaceMakeNoDifference() {
    assertEquals(
        "{\"a\":[1,true,null,{\"x\":\"\",\"y\":-20}],\"b\":{}}",
        canonical("{ \"b\" : {},\n \"a\":[1, true, null, {\"y\":-20, \"x\":\"\"}] }"));
  }

  @Test
  void namesAreSortedByTheirUtf16CodeUnits() {
    // the sample of RFC 8785, section 3.2.3
    String sorted =
        canonical(
            """
            {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
             "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
             "\\u00f6": "Latin Small Letter O With Diaeresis"}
            """);
    assertEquals(
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
            + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
            + "\"\uD83D\uDE00\":\"Emoji: Grinning Face\","
            + "\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}",
        sorted);
  }

  @Test
  void onlyWhatMustBeIsEscaped() {
    // the string of RFC 8785, section 3.2.2
    assertEquals(
        "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"",
        canonical("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\""));
    assertEquals("\"\\b\\t\\f\\r\u007f\"", canonical("\"\\b\\t\\f\\r\u007f\""));
  }

  @Test
  void aFractionIsRefusedBecauseDecimalsAreStrings() {
    assertThrows(IllegalArgumentException.class, () -> canonical("[1.5]"));
  }

  private static String canonical(String json) {
    try {
      return CanonicalJson.of(JSON.readTree(json));
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }
}
