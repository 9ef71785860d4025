package io.jobwright.inventory.reservation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.inventory.Ids;
import io.jobwright.inventory.Shop;
import io.jobwright.inventory.Told;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Events;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A work order of the other service: what it says, and what it is told. */
final class WorkOrder {

  static final String RESERVATIONS = "jobwright.inventory.reservation";
  private static final String TYPES = "io.jobwright.workorders.";
  private static final String TOPIC = "jobwright.workorders.work-order";

  private final Shop shop;
  private final UUID id = IdType.next();
  private final UUID jobId = IdType.next();
  private final List<ObjectNode> lines = new ArrayList<>();
  private LocalDate promisedDate;

  WorkOrder(Shop shop) {
    this.shop = shop;
  }

  UUID uuid() {
    return id;
  }

  String id() {
    return Ids.WORK_ORDER.format(id);
  }

  String jobId() {
    return Ids.JOB.format(jobId);
  }

  String lineId(int index) {
    return lines.get(index).path("lineId").asText();
  }

  WorkOrder promised(String date) {
    promisedDate = LocalDate.parse(date);
    return this;
  }

  /** A line of a stocked item. */
  WorkOrder line(String itemId, String quantity) {
    return line(itemId, quantity, true);
  }

  WorkOrder line(String itemId, String quantity, boolean stocked) {
    ObjectNode line = Events.example(TYPES + "work-order-authorized.v1").withObject("/lines/0");
    line.put("lineId", Ids.LINE.format(IdType.next()));
    line.put("itemId", itemId);
    line.put("stocked", stocked);
    line.withObject("/money").put("quantity", quantity);
    lines.add(line);
    return this;
  }

  Events.Sent authorized() {
    ObjectNode data = example("work-order-authorized");
    data.putArray("lines").addAll(lines);
    data.remove("promisedDate");
    if (promisedDate != null) {
      data.put("promisedDate", promisedDate.toString());
    }
    return event("work-order-authorized", 1, data);
  }

  Events.Sent picked(int line, String quantity, long version) {
    ObjectNode data = example("work-order-picked");
    data.withObject("/lines/0")
        .put("lineId", lineId(line))
        .put("itemId", lines.get(line).path("itemId").asText())
        .put("quantity", quantity);
    return event("work-order-picked", version, data);
  }

  /** As it was told before the event said what was used: everything reserved was. */
  Events.Sent completed() {
    ObjectNode data = example("work-order-completed");
    data.putArray("lines").addAll(lines);
    data.remove("used");
    return event("work-order-completed", 8, data);
  }

  /** Of each line, in their order. */
  Events.Sent completedUsing(String... quantities) {
    ObjectNode data = example("work-order-completed");
    data.putArray("lines").addAll(lines);
    ArrayNode used = data.putArray("used");
    for (int i = 0; i < quantities.length; i++) {
      used.addObject()
          .put("lineId", lineId(i))
          .put("itemId", lines.get(i).path("itemId").asText())
          .put("quantity", quantities[i]);
    }
    return event("work-order-completed", 8, data);
  }

  Events.Sent cancelled() {
    return event("work-order-cancelled", 9, example("work-order-cancelled"));
  }

  /** As the schema of the type shows it, about this work order. */
  private ObjectNode example(String type) {
    ObjectNode data = Events.example(TYPES + type + ".v1").put("workOrderId", id());
    if (data.has("jobId")) {
      data.put("jobId", jobId());
    }
    return data;
  }

  private Events.Sent event(String type, long version, ObjectNode data) {
    return Events.Sent.of(TOPIC, TYPES + type + ".v1", shop.tenant(), id(), version, data);
  }

  /** For calls that leave Kafka out. */
  ReservationRequest request() {
    return new ReservationRequest(
        id,
        jobId,
        promisedDate,
        lines.stream()
            .map(
                line ->
                    new ReservationRequest.Line(
                        Ids.LINE.parse(line.path("lineId").asText()).orElseThrow(),
                        Ids.ITEM.parse(line.path("itemId").asText()).orElseThrow(),
                        new BigDecimal(line.at("/money/quantity").asText())))
            .toList());
  }

  UUID jobUuid() {
    return jobId;
  }

  /** What it was told, say {@code stock-reserved 1 [3+0]}: type, version, reserved+backordered. */
  List<String> told() {
    return Told.about(RESERVATIONS, id()).stream().map(WorkOrder::summary).toList();
  }

  private static String summary(Told.Event event) {
    List<String> lines = new ArrayList<>();
    event.data().at("/lines").forEach(line -> lines.add(summary(line)));
    return event.type() + " " + event.version() + " " + lines;
  }

  private static String summary(JsonNode line) {
    if (line.has("released")) {
      return line.at("/released").asText();
    }
    if (line.has("consumed")) {
      return line.at("/consumed").asText() + " for " + line.at("/cost").asText("?");
    }
    return line.at("/reserved").asText() + "+" + line.at("/backordered").asText();
  }

  /** The rows, say {@code 5: 3r 1p 0c 0x 2b}: asked, reserved, picked, consumed, released, back. */
  List<String> reservations() {
    return Database.of("inventory")
        .column(
            """
            select format('%s: %sr %sp %sc %sx %sb', trim_scale(asked), trim_scale(reserved),
                          trim_scale(picked), trim_scale(consumed), trim_scale(released),
                          trim_scale(backordered))
              from reservation where work_order_id = ? order by id
            """,
            id);
  }

  /** The status of its set, or none. */
  List<String> status() {
    return Database.of("inventory")
        .column("select status from reservation_set where work_order_id = ?", id);
  }
}
