package io.jobwright.workorders.workorder;

import io.jobwright.platform.document.client.ClientSnapshot;
import io.jobwright.platform.document.line.Line;
import io.jobwright.platform.money.DocumentMoney;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the client agreed to and the team is to do.
 *
 * @param quote the approved revision; null for a direct work order
 * @param promisedDate when it is to be done, may be null
 */
public record AgreedWork(
    UUID jobId,
    QuoteRevision quote,
    ClientSnapshot client,
    String title,
    String description,
    LocalDate promisedDate,
    List<Line> lines,
    DocumentMoney money) {

  public AgreedWork {
    lines = List.copyOf(lines);
  }
}
