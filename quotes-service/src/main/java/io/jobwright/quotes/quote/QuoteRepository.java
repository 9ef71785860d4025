package io.jobwright.quotes.quote;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.list.Conditions;
import io.jobwright.platform.list.Listing;
import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.list.SortKey;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Timeouts;
import org.hibernate.jpa.AvailableHints;

/** The quotes of the present tenant. */
@ApplicationScoped
public class QuoteRepository implements PanacheRepositoryBase<Quote, UUID> {

  private static final Sql PAST_LAST_DAY =
      Sql.of("select tenant_id from quotes_past_their_last_day(:today, :after, :most)");

  static final Listing<QuoteRow> LISTING =
      Listing.newestFirst("q.id", QuoteRow::id)
          .sortedBy(
              SortKey.text("number", "q.number", QuoteRow::number),
              SortKey.text("clientName", "q.clientName", QuoteRow::clientName),
              SortKey.date("validUntil", "q.header.validUntil", QuoteRow::validUntil).orNone(),
              SortKey.instant("updatedAt", "q.updatedAt", QuoteRow::updatedAt))
          .expanding(QuoteExpansion.CLIENT, QuoteExpansion.LINES);

  @Inject Statements statements;

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

  /** Those that nobody decided in time and nobody else is at work on, the longest over first. */
  public List<Quote> lockPastLastDay(LocalDate today, int most) {
    return find(
            "status = ?1 and header.validUntil < ?2 order by header.validUntil, id",
            QuoteStatus.SENT,
            today)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint(AvailableHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
        .page(0, most)
        .list();
  }

  /** Whose these are, among the tenants behind this one; not confined to a tenant. */
  public List<UUID> tenantsPastLastDay(LocalDate today, UUID after, int most) {
    return statements
        .prepare(PAST_LAST_DAY)
        .set("today", today)
        .set("after", after)
        .set("most", most)
        .rows(row -> row.uuid("tenant_id"));
  }

  List<QuoteRow> list(QuoteFilter filter, PageRequest<QuoteRow> page) {
    Conditions conditions = page.restrict(filter.conditions());
    return find("from Quote q" + conditions.where() + page.orderBy(), conditions.values())
        .project(QuoteRow.class)
        .page(0, page.rowsToRead())
        .list();
  }

  /** Each part that is asked for is one statement, whatever the size of the page. */
  QuoteExpansion expand(PageRequest<QuoteRow> page, List<QuoteRow> rows) {
    List<UUID> ids = page.shown(rows).stream().map(QuoteRow::id).toList();
    return new QuoteExpansion(
        page.expands(QuoteExpansion.CLIENT) ? clientsOf(ids) : Map.of(),
        page.expands(QuoteExpansion.LINES) ? linesOf(ids) : Map.of());
  }

  private record ClientOfQuote(UUID quote, ClientSnapshot client) {}

  private Map<UUID, ClientSnapshot> clientsOf(List<UUID> quotes) {
    return getSession()
        .createSelectionQuery(
            "select q.id, q.client from Quote q where q.id in :quotes", ClientOfQuote.class)
        .setParameterList("quotes", quotes)
        .getResultStream()
        .collect(Collectors.toMap(ClientOfQuote::quote, ClientOfQuote::client));
  }

  private Map<UUID, List<QuoteLineView>> linesOf(List<UUID> quotes) {
    Map<UUID, List<QuoteLineView>> lines = new HashMap<>();
    quotes.forEach(quote -> lines.put(quote, new ArrayList<>()));
    getSession()
        .createSelectionQuery(
            "from QuoteLine l where l.quote.id in :quotes order by l.position", QuoteLine.class)
        .setParameterList("quotes", quotes)
        .getResultStream()
        .forEach(line -> lines.get(line.quoteId()).add(new QuoteLineView(line.line(), null)));
    return lines;
  }
}
