package io.jobwright.quotes.offer;

import io.jobwright.platform.entity.TenantEntity;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.quotes.quote.Quote;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A public link to one revision of a quote. Outlives the decision, so that it can be read again.
 */
@Entity
@Table(name = "approval_link")
@DynamicUpdate // the service may write what becomes of a link, and nothing else
public class ApprovalLink extends TenantEntity {

  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "quote_id", nullable = false)
  private Quote quote;

  @Column(name = "opened_at", nullable = false)
  private Instant openedAt;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  /** Null while it is the quote's link in force. */
  @Column(name = "replaced_at")
  private Instant replacedAt;

  /** For Hibernate. */
  protected ApprovalLink() {}

  ApprovalLink(LinkToken token, Quote quote, Instant openedAt, Instant expiresAt) {
    this.tokenHash = token.hash();
    this.quote = quote;
    this.openedAt = openedAt;
    this.expiresAt = expiresAt;
  }

  /** One answer for whatever is wrong with a link, so that trying tells nothing. */
  static Problem invalid() {
    return Problem.of(
        ProblemType.APPROVAL_LINK_INVALID, "Ask whoever sent you the link for a new one.");
  }

  /**
   * @throws Problem 404 where the link has expired
   */
  void requireOpen(Instant now) {
    if (!now.isBefore(expiresAt)) {
      throw invalid();
    }
  }

  /** From here on it opens nothing. */
  void replace(Instant now) {
    replacedAt = now;
  }

  Quote quote() {
    return quote;
  }
}
