package io.jobwright.quotes.approval;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.quotes.quote.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a client's approval is tied to: SHA-256, in hex, of the canonical JSON of {@link
 * QuoteDocument}. Anyone who was shown the document can calculate it.
 */
@ApplicationScoped
public class DocumentHash {

  private final ObjectMapper json;

  @Inject
  DocumentHash(ObjectMapper json) {
    this.json = json;
  }

  String of(Quote quote) {
    return of(QuoteDocument.of(quote));
  }

  String of(QuoteDocument document) {
    byte[] text = CanonicalJson.of(json.valueToTree(document)).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new AssertionError(everyJdkHasIt);
    }
  }
}
