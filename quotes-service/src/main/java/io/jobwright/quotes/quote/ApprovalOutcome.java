package io.jobwright.quotes.quote;

/** What comes of an approval that the quote's state allows. */
public sealed interface ApprovalOutcome {

  /** The offer stands and is accepted. */
  record Approved(Quote quote) implements ApprovalOutcome {}

  /**
   * It came too late: the quote is EXPIRED.
   *
   * @param news whether it became so now
   */
  record Expired(Quote quote, boolean news) implements ApprovalOutcome {}
}
