package io.jobwright.quotes.quote;

import java.util.Optional;

/** What comes of an approval that the quote's state allows. */
public sealed interface ApprovalOutcome {

  /** The offer stands and is accepted. */
  record Approved(Quote quote, QuoteApproved event) implements ApprovalOutcome {}

  /**
   * It came too late: the quote is EXPIRED.
   *
   * @param news empty where it was so before
   */
  record Expired(Quote quote, Optional<QuoteExpired> news) implements ApprovalOutcome {}
}
