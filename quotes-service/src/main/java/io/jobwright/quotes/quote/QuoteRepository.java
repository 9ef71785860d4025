package io.jobwright.quotes.quote;

import io.jobwright.platform.http.IfMatch;
import io.jobwright.platform.http.PageRequest;
import io.jobwright.platform.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.SelectionQuery;

/** The quotes of the present tenant. */
@ApplicationScoped
public class QuoteRepository implements PanacheRepositoryBase<Quote, UUID> {

  private static final String ROWS =
      """
      select q.id, q.version, q.createdAt, q.updatedAt, q.jobId, q.number, q.revision, q.status,
             q.clientId, q.clientName, q.header.title, q.money.currency, q.money.taxExclusive,
             q.money.tax, q.money.payable, q.header.validUntil, q.sentAt
        from Quote q
       where q.id < :before and q.status in :statuses
      """;

  /**
   * The quote with this id.
   *
   * @throws Problem 404
   */
  public Quote get(UUID id) {
    return findByIdOptional(id).orElseThrow(Problem::notFound);
  }

  /**
   * The quote a change is based on, locked until the change commits: lines are written before the
   * quote, so an edit must not find out only then that the quote was sent meanwhile.
   *
   * @throws Problem 404, or 412 where it has changed since
   */
  public Quote get(UUID id, IfMatch ifMatch) {
    Quote quote =
        findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    ifMatch.check(quote);
    return quote;
  }

  /**
   * @param clientId null for all clients
   */
  List<QuoteRow> list(List<QuoteStatus> statuses, UUID clientId, PageRequest page) {
    String ofClient = clientId == null ? "" : " and q.clientId = :clientId";
    SelectionQuery<QuoteRow> query =
        getSession()
            .createSelectionQuery(ROWS + ofClient + " order by q.id desc", QuoteRow.class)
            .setParameter("before", page.upperBound())
            .setParameterList("statuses", statuses)
            .setMaxResults(page.rowsToRead());
    if (clientId != null) {
      query.setParameter("clientId", clientId);
    }
    return query.getResultList();
  }
}
