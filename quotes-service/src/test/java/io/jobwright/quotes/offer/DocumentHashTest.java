package io.jobwright.quotes.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.jobwright.platform.json.CanonicalJson;
import io.jobwright.platform.json.StrictJson;
import io.jobwright.quotes.quote.Offers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DocumentHashTest {

  private static final LocalDate LAST_DAY = LocalDate.parse("2026-04-01");
  private final DocumentHash hash = new DocumentHash(json());

  /**
   * The form of the document is evidence: if this fails, documents of before would no longer have
   * the hash that was agreed to. The hash here is that of {@code sha256sum} over the file.
   */
  @Test
  void theFormOfTheDocumentStays() throws IOException {
    QuoteDocument document = QuoteDocument.of(Offers.boilerWithWork(LAST_DAY));
    assertEquals(agreedText(), CanonicalJson.of(json().valueToTree(document)));
    assertEquals(
        "ae998dcb37b93ad87499829d99b1bc0a140949fcf860605db41fb29aaf2d5ac7", hash.of(document));
  }

  @Test
  void anyDifferenceThatTheClientCanSeeIsAnotherHash() {
    assertNotEquals(
        hash.of(Offers.boilerWithWork(LAST_DAY)),
        hash.of(Offers.boilerWithWork(LAST_DAY.plusDays(1))));
  }

  private static String agreedText() throws IOException {
    try (InputStream file = DocumentHashTest.class.getResourceAsStream("quote-document.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ObjectMapper json() {
    ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    StrictJson.configure(mapper);
    return mapper;
  }
}
