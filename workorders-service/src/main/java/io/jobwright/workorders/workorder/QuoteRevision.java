package io.jobwright.workorders.workorder;

import io.jobwright.workorders.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The approved revision of a quote: the natural key of the work order made from it. */
@Embeddable
public record QuoteRevision(
    @Column(name = "quote_id", updatable = false) UUID quoteId,
    @Column(name = "quote_number", updatable = false) String number,
    @Column(name = "quote_revision", updatable = false) Integer revision) {

  String publicId() {
    return Ids.QUOTE.format(quoteId);
  }
}
