package io.jobwright.inventory.reservation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stock should do, in plain loops and whole units, one event after the other: an oracle for
 * the statements that do it in sets.
 */
final class StockModel {

  private final Map<String, Integer> onHand = new LinkedHashMap<>();
  private final Map<String, Job> jobs = new LinkedHashMap<>();
  private int asked;

  private static final class Job {
    final List<Line> lines = new ArrayList<>();
    boolean open = true;
  }

  private static final class Line {
    final String item;
    final int asked;
    final String promised;
    final int sequence;
    int reserved;
    int picked;
    int consumed;
    int released;
    int backordered;

    Line(String item, int asked, String promised, int sequence) {
      this.item = item;
      this.asked = asked;
      this.promised = promised;
      this.sequence = sequence;
    }

    @Override
    public String toString() {
      return "%d: %dr %dp %dc %dx %db"
          .formatted(asked, reserved, picked, consumed, released, backordered);
    }
  }

  void receive(String item, int quantity) {
    onHand.merge(item, quantity, Integer::sum);
    fill(item);
  }

  void authorize(String job, String promised, List<Map.Entry<String, Integer>> lines) {
    if (jobs.containsKey(job)) {
      return;
    }
    Job made = new Job();
    jobs.put(job, made);
    for (Map.Entry<String, Integer> one : lines) {
      Line line = new Line(one.getKey(), one.getValue(), promised, asked++);
      line.reserved = Math.min(line.asked, available(line.item));
      line.backordered = line.asked - line.reserved;
      made.lines.add(line);
    }
  }

  void pick(String job, int line, int quantity) {
    jobs.get(job).lines.get(line).picked += quantity;
  }

  /** Uses what was picked; everything reserved where nothing was. */
  void complete(String job) {
    if (jobs.get(job).open) {
      jobs.get(job).open = false;
      List<Integer> used = used(job);
      for (int i = 0; i < used.size(); i++) {
        Line line = jobs.get(job).lines.get(i);
        onHand.merge(line.item, -used.get(i), Integer::sum);
        line.consumed = used.get(i);
        line.released = line.backordered + line.reserved - used.get(i);
        line.reserved = 0;
        line.backordered = 0;
      }
      onHand.keySet().forEach(this::fill);
    }
  }

  List<Integer> used(String job) {
    List<Line> lines = jobs.get(job).lines;
    boolean picked = lines.stream().anyMatch(line -> line.picked > 0);
    return lines.stream().map(line -> picked ? line.picked : line.reserved).toList();
  }

  void cancel(String job) {
    if (jobs.get(job).open) {
      jobs.get(job).open = false;
      for (Line line : jobs.get(job).lines) {
        line.released = line.reserved + line.backordered;
        line.reserved = 0;
        line.backordered = 0;
        line.picked = 0;
      }
      onHand.keySet().forEach(this::fill);
    }
  }

  private void fill(String item) {
    jobs.values().stream()
        .flatMap(job -> job.lines.stream())
        .filter(line -> line.item.equals(item) && line.backordered > 0)
        .sorted(
            Comparator.comparing(
                    (Line line) -> line.promised, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparingInt(line -> line.sequence))
        .forEach(
            line -> {
              int served = Math.min(line.backordered, available(item));
              line.reserved += served;
              line.backordered -= served;
            });
  }

  private int available(String item) {
    return onHand.getOrDefault(item, 0) - reserved(item);
  }

  private int reserved(String item) {
    return jobs.values().stream()
        .flatMap(job -> job.lines.stream())
        .filter(line -> line.item.equals(item))
        .mapToInt(line -> line.reserved)
        .sum();
  }

  int free(String job, int line) {
    Line one = jobs.get(job).lines.get(line);
    return one.reserved - one.picked;
  }

  boolean isOpen(String job) {
    return jobs.get(job).open;
  }

  /** On hand and reserved, say {@code 5/3}. */
  String stock(String item) {
    return onHand.getOrDefault(item, 0) + "/" + reserved(item);
  }

  List<String> reservations(String job) {
    return jobs.get(job).lines.stream().map(Line::toString).toList();
  }
}
