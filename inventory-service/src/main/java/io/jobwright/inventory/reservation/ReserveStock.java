package io.jobwright.inventory.reservation;

import io.jobwright.inventory.Ids;
import io.jobwright.inventory.ledger.Granted;
import io.jobwright.inventory.ledger.StockLevels;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reserves what a work order needs, as far as there is any, and puts the rest on backorder. At the
 * default location: choosing among several is to come.
 */
@ApplicationScoped
class ReserveStock {

  /** Whoever inserts first asks first; a tombstone is answered once. */
  private static final Sql OPEN =
      Sql.of(
          """
          insert into reservation_set as s (tenant_id, work_order_id, job_id, status, version)
          values (:tenant, :workOrder, :job, 'OPEN', 1)
          on conflict (tenant_id, work_order_id)
            do update set status = 'REFUSED', version = s.version + 1
             where s.status = any (:withdrawn)
          returning status, version
          """);

  private static final Sql STORE =
      Sql.of(
          """
          with stored as (
            insert into reservation (tenant_id, id, work_order_id, line_id, item_id, location_id,
                                     asked, reserved, backordered, promised_date, created_at)
            select :tenant, id, :workOrder, line_id, item_id, location_id,
                   asked, reserved, backordered, :promised::date, :now
              from unnest(:ids::uuid[], :lines::uuid[], :items::uuid[], :locations::uuid[],
                          :asked::numeric[], :reserved::numeric[], :backordered::numeric[])
                   as l (id, line_id, item_id, location_id, asked, reserved, backordered))
          """
              + StockLevels.TOTALS);

  @Inject StockLevels levels;
  @Inject Statements statements;
  @Inject Outbox outbox;
  @Inject Clock clock;
  @Inject MeterRegistry metrics;

  private record Opened(SetStatus status, long version) {}

  /**
   * Reserves in one transaction.
   *
   * @return the one answer to this work order; empty where it was given before
   * @throws Problem 422 where an item is not in the catalogue
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<ReservationAnswer> reserve(ReservationRequest request) {
    return open(request).map(set -> answer(request, set));
  }

  private Optional<Opened> open(ReservationRequest request) {
    return statements
        .prepare(OPEN)
        .set("workOrder", request.workOrderId())
        .set("job", request.jobId())
        .set("withdrawn", SetStatus.REFUSED.predecessors())
        .row(row -> new Opened(SetStatus.valueOf(row.text("status")), row.number("version")));
  }

  private ReservationAnswer answer(ReservationRequest request, Opened set) {
    ReservationAnswer answer =
        set.status() == SetStatus.OPEN ? reserveLines(request) : released(request);
    outbox.append(
        ReservationSets.aggregate(request.workOrderId(), request.jobId(), set.version()), answer);
    metrics
        .counter("jobwright_reservation_answers_total", "answer", answer.getClass().getSimpleName())
        .increment();
    return answer;
  }

  private ReservationAnswer reserveLines(ReservationRequest request) {
    Map<UUID, Granted> granted = grant(request);
    List<LineReservation> lines =
        request.share(
            granted.values().stream()
                .collect(Collectors.toMap(Granted::itemId, Granted::quantity)));
    levels.tell(store(request, lines, granted));
    return ReservationAnswer.of(request.workOrderId(), lines);
  }

  private Map<UUID, Granted> grant(ReservationRequest request) {
    List<Granted> granted = levels.reserve(request.askedByItem());
    if (granted.isEmpty()) {
      throw Problem.of(
          ProblemType.CATALOGUE_ITEM_UNKNOWN,
          "An item of " + Ids.WORK_ORDER.format(request.workOrderId()) + " is unknown.");
    }
    return granted.stream().collect(Collectors.toMap(Granted::itemId, Function.identity()));
  }

  /** Stores the lines and reads the totals of the items that gave something. */
  private Statements.Call store(
      ReservationRequest request, List<LineReservation> lines, Map<UUID, Granted> granted) {
    return statements
        .prepare(STORE)
        .set("workOrder", request.workOrderId())
        .set("promised", request.promisedDate())
        .set("now", clock.instant())
        .set("ids", uuids(lines, line -> IdType.next()))
        .set("lines", uuids(lines, LineReservation::lineId))
        .set("items", uuids(lines, LineReservation::itemId))
        .set("locations", uuids(lines, line -> granted.get(line.itemId()).locationId()))
        .set("asked", decimals(lines, LineReservation::asked))
        .set("reserved", decimals(lines, LineReservation::reserved))
        .set("backordered", decimals(lines, LineReservation::backordered))
        .set("changed", changed(granted));
  }

  private static UUID[] changed(Map<UUID, Granted> granted) {
    return granted.values().stream()
        .filter(item -> item.quantity().signum() > 0)
        .map(Granted::itemId)
        .toArray(UUID[]::new);
  }

  private static UUID[] uuids(List<LineReservation> lines, Function<LineReservation, UUID> column) {
    return lines.stream().map(column).toArray(UUID[]::new);
  }

  private static BigDecimal[] decimals(
      List<LineReservation> lines, Function<LineReservation, BigDecimal> column) {
    return lines.stream().map(column).toArray(BigDecimal[]::new);
  }

  /** Cancelled before it asked: it holds nothing, and hears that at once. */
  private static StockReleased released(ReservationRequest request) {
    return new StockReleased(
        request.workOrderId(),
        request.lines().stream()
            .map(line -> new StockReleased.Line(line.lineId(), line.itemId(), line.quantity()))
            .toList());
  }
}
