package io.jobwright.workorders.approval;

import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.money.DocumentMoney;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.workorders.Topics;
import io.jobwright.workorders.workorder.AgreedWork;
import io.jobwright.workorders.workorder.QuoteRevision;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A revision of a quote was approved: what a work order needs of it. */
@EventType(value = "io.jobwright.quotes.quote-approved.v1", topic = Topics.QUOTE)
public record QuoteApproved(
    @Id("quo") UUID quoteId,
    String number,
    int revision,
    @Id("job") UUID jobId,
    String title,
    String description,
    ClientSnapshot client,
    List<Line> lines,
    DocumentMoney money,
    LocalDate expectedCompletion) {

  public QuoteApproved {
    Objects.requireNonNull(quoteId, "quoteId");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(jobId, "jobId");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(client, "client");
    lines = List.copyOf(lines);
    Objects.requireNonNull(money, "money");
  }

  QuoteRevision quote() {
    return new QuoteRevision(quoteId, number, revision);
  }

  /** The same lines and figures, whole; promised for when the quote expected to be done. */
  AgreedWork work() {
    return new AgreedWork(
        jobId, quote(), client, title, description, expectedCompletion, lines, money);
  }
}
