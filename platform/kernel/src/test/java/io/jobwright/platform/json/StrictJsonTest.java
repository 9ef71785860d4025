package io.jobwright.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

  record Thing(
      String text, BigDecimal amount, LocalDate date, Integer days, Boolean open, Instant at) {}

  @BeforeEach
  void strictly() {
    StrictJson.configure(json);
  }

  @Test
  void whatIsOfItsTypeIsReadAsItStands() throws JsonProcessingException {
    Thing thing =
        json.readValue(
            """
            {"text": "𝄞 \\ud834\\udd1e שלום", "amount": "12.50", "date": "2024-02-29", "days": 30,
             "open": true}
            """,
            Thing.class);
    assertEquals(
        new Thing("𝄞 𝄞 שלום", new BigDecimal("12.50"), LocalDate.of(2024, 2, 29), 30, true, null),
        thing);
  }

  @Test
  void aTextOfACallerIsComposedAndHasNoBlanksAtItsEndsAndWhatIsOursIsReadAsItStands()
      throws Exception {
    String text = "{\"text\": \" Mu\u0308ller \"}";
    assertEquals("Müller", json.readValue(text, Thing.class).text());
    assertEquals(
        "Müller", json.treeToValue(json.readTree(text), Thing.class).text(), "as patches are read");
    String asItStands = " Mu\u0308ller ";
    assertEquals(asItStands, StrictJson.asItStands(json).readValue(text, Thing.class).text());
    assertEquals(
        asItStands,
        StrictJson.asItStands(json.readerFor(Thing.class)).<Thing>readValue(text).text());
  }

  @Test
  void aMomentHasAnOffset() throws Exception {
    Thing thing = json.readValue("{\"at\": \"2026-03-31T08:00:00+02:00\"}", Thing.class);
    assertEquals(Instant.parse("2026-03-31T06:00:00Z"), thing.at());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\": \"a\\u0000b\"}",
        "{\"text\": \"half \\ud83d\"}",
        "{\"text\": \"\\udd1e\\ud834\"}",
        "{\"text\": 1}",
        "{\"amount\": 12.5}",
        "{\"amount\": 12}",
        "{\"amount\": \"1e3\"}",
        "{\"date\": \"2026-02-29\"}",
        "{\"date\": \"0000-01-01\"}",
        "{\"at\": 1}",
        "{\"at\": 1.5}",
        "{\"at\": \"2026-01-01\"}",
        "{\"at\": \"2026-01-01T00:00:00\"}",
        "{\"at\": \"+300000-01-01T00:00:00Z\"}",
        "{\"date\": \"+12026-01-01\"}",
        "{\"date\": \"-0001-01-01\"}",
        "{\"date\": \"2026-01-01T00:00:00Z\"}",
        "{\"days\": 1.5}",
        "{\"days\": 1.0}",
        "{\"days\": \"1\"}",
        "{\"days\": 2147483648}",
        "{\"days\": true}",
        "{\"open\": \"true\"}",
        "{\"open\": 1}",
        "{\"text\": \"x\", \"text\": \"y\"}",
        "{\"other\": 1}",
        "{} {}"
      })
  void whatIsNotIsRefusedRatherThanMadeToFit(String text) {
    assertThrows(JsonProcessingException.class, () -> json.readValue(text, Thing.class));
  }
}
