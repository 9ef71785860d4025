package io.jobwright.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordShapeTest {

  private static final String SCHEMA =
      """
      {
        "type": "object",
        "properties": {
          "id": {"type": "string"},
          "count": {"type": "integer"},
          "day": {"type": "string", "format": "date"},
          "at": {"type": "string", "format": "date-time"},
          "kind": {"type": "string", "enum": ["A", "B"]},
          "lines": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {"net": {"type": "string", "pattern": "^[0-9]+$"}}
            }
          }
        }
      }
      """;

  private static JsonNode schema() {
    try {
      return new ObjectMapper().readTree(SCHEMA);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException(bug);
    }
  }

  private enum Kind {
    A,
    B
  }

  private enum Wider {
    A,
    B,
    C
  }

  private enum Narrower {
    A
  }

  private record Line(BigDecimal net) {}

  private record Whole(
      String id, int count, LocalDate day, Instant at, Kind kind, List<Line> lines) {}

  private record Part(String id, Wider kind, List<Line> lines) {}

  private record Unfit(
      String count, LocalDate id, BigDecimal day, Narrower kind, List<String> lines) {}

  private record Stranger(String id, String margin, Map<String, String> at) {}

  @Test
  void whatIsSentHasTheFieldsOfTheSchema() {
    assertEquals(List.of(), RecordShape.differencesOfSent(Whole.class, schema()));
  }

  @Test
  void whatIsSentMustHaveAllFieldsAndAllValuesOfAnEnumAndNoOther() {
    assertEquals(
        List.of(
            "/kind is one of [A, B, C], in the schema one of [A, B]",
            "/count is in the schema and never sent",
            "/day is in the schema and never sent",
            "/at is in the schema and never sent"),
        RecordShape.differencesOfSent(Part.class, schema()));
  }

  @Test
  void whatIsReadMayBeAPart() {
    assertEquals(List.of(), RecordShape.differencesOfRead(Part.class, schema()));
  }

  @Test
  void whatIsReadMustFit() {
    assertEquals(
        List.of(
            "/count has type string, in the schema integer",
            "/id has format date, in the schema none",
            "/day is a decimal, in the schema any text",
            "/kind is one of [A], in the schema one of [A, B]",
            "/lines/* has type string, in the schema object"),
        RecordShape.differencesOfRead(Unfit.class, schema()));
  }

  @Test
  void whatIsReadMustBeInTheSchema() {
    assertEquals(
        List.of(
            "/margin is not in the schema",
            "/at is a java.util.Map<java.lang.String, java.lang.String>, which events do not"
                + " carry"),
        RecordShape.differencesOfRead(Stranger.class, schema()));
  }
}
