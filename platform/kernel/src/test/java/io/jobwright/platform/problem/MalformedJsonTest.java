package io.jobwright.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.json.StrictJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedJsonTest {

  private enum Category {
    S,
    Z,
    AE
  }

  private record Details(String name, String currency) {}

  private record Line(BigDecimal quantity) {}

  private record Body(
      String id,
      BigDecimal price,
      Category category,
      LocalDate due,
      Instant at,
      Boolean atomic,
      Integer days,
      List<Line> lines,
      Details details) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    StrictJson.configure(JSON);
  }

  private static Problem refused(String json) {
    return MalformedJson.of(
        assertThrows(JsonProcessingException.class, () -> JSON.readValue(json, Body.class)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"price\": 1.5}                    | #/price            | a decimal in quotes such as"
            + " \"1.50\"",
        "{\"price\": \"1,50\"}               | #/price            | a decimal in quotes such as"
            + " \"1.50\"",
        "{\"category\": \"STANDARD\"}        | #/category         | one of S, Z, AE",
        "{\"category\": 1}                   | #/category         | one of S, Z, AE",
        "{\"due\": \"2026-12-24T00:00:00Z\"} | #/due              | a date such as \"2026-12-24\"",
        "{\"due\": 20261224}                 | #/due              | a date such as \"2026-12-24\"",
        "{\"at\": \"2026-12-24T08:00:00\"}   | #/at               | a moment with an offset",
        "{\"atomic\": \"yes\"}               | #/atomic           | true or false",
        "{\"days\": \"30\"}                  | #/days             | a whole number such as 30",
        "{\"days\": 1.5}                     | #/days             | a whole number such as 30",
        "{\"days\": 99999999999}             | #/days             | a whole number such as 30",
        "{\"lines\": {}}                     | #/lines            | a list, in square brackets",
        "{\"lines\": [{\"quantity\": 1}]}    | #/lines/0/quantity | a decimal in quotes",
        "{\"lines\": [\"x\"]}                | #/lines/0          | an object, in braces",
        "{\"details\": \"x\"}                | #/details          | an object, in braces",
        "{\"id\": 5}                         | #/id               | a text in quotes",
        "{\"id\": null}                      | #/id               | leave the field out",
      })
  void aValueIsToldItsForm(String json, String pointer, String expected) {
    Problem refused = refused(json);
    assertEquals(ProblemType.INVALID_JSON, refused.type());
    assertEquals(pointer, refused.errors().getFirst().pointer());
    assertTrue(refused.getMessage().startsWith(pointer + " must "), refused.getMessage());
    assertTrue(refused.getMessage().contains(expected), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"name\": \"x\"}               | Unknown field: name; did you mean details.name?",
        "{\"prize\": \"1\"}              | Unknown field: prize; did you mean price?",
        "{\"Due\": \"2026-12-24\"}       | Unknown field: Due; did you mean due?",
        "{\"details\": {\"nmae\": \"\"}} | Unknown field: nmae; did you mean name?",
        "{\"details\": {\"vat\": \"\"}}  | Unknown field: vat. It takes currency, name.",
      })
  void anUnknownFieldIsToldTheNearest(String json, String expected) {
    Problem refused = refused(json);
    assertEquals(ProblemType.UNKNOWN_FIELD, refused.type());
    assertEquals(expected, refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"id\": 'x'}                  | The body is not well-formed JSON: line 1, column 8.",
        "{\"id\": \"x\"} {}             | There is more behind the end of the JSON: line 1, column"
            + " 13.",
        "{\"id\": \"x\", \"id\": \"y\"} | A field is there twice: line 1, column 17.",
        "[]                             | The body must be an object, in braces.",
      })
  void whatIsNoJsonIsToldWhere(String json, String expected) {
    assertEquals(expected, refused(json).getMessage());
  }

  @Test
  void nothingIsSaidOfTheInside() {
    for (String json : List.of("{\"details\": 1}", "{\"x\": 1}", "[[", "{\"price\": {}}")) {
      String detail = refused(json).getMessage();
      assertTrue(!detail.contains("jobwright") && !detail.contains("java"), detail);
    }
  }
}
