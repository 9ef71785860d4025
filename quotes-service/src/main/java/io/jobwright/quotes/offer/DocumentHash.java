package io.jobwright.quotes.offer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.digest.Sha256;
import io.jobwright.platform.json.CanonicalJson;
import io.jobwright.quotes.quote.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

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
    return Sha256.hex(CanonicalJson.of(json.valueToTree(document)));
  }
}
