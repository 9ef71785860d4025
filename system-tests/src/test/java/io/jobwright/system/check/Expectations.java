package io.jobwright.system.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Which events a story expects, and how what was said differs from that. */
public final class Expectations {

  private final Map<String, Map<String, Integer>> expected = new TreeMap<>();
  private final Set<String> elsewhere = new TreeSet<>();

  /**
   * An event that was told.
   *
   * @param about the job, or what the event is about where it belongs to none
   * @param type its name alone, say {@code quote-sent}
   * @param detail what helps to find it
   */
  public record Told(String about, String type, String detail) {

    private static final String DEAD_LETTERS = ".dlq";

    /** As it stands on a topic. */
    public static Told of(ConsumerRecord<byte[], byte[]> sent) {
      String job = Records.header(sent, "ce_jobid");
      String subject = Records.header(sent, "ce_subject");
      String type = nameOf(Records.header(sent, "ce_type"));
      if (sent.topic().endsWith(DEAD_LETTERS)) {
        String cause =
            Records.header(sent, "dlq_reason") + ", " + Records.header(sent, "dlq_cause");
        return new Told("dead letters on " + sent.topic(), type, subject + ": " + cause);
      }
      return new Told(job == null ? "" + subject : job, type, "" + subject);
    }

    /** Of {@code io.jobwright.quotes.quote-sent.v1} it is {@code quote-sent}. */
    private static String nameOf(String type) {
      String[] parts = ("" + type).split("\\.", -1);
      return parts.length < 2 ? "" + type : parts[parts.length - 2];
    }
  }

  /**
   * @param about a job, or something that belongs to none, such as an item
   * @param times how often in all; added to what was expected before
   */
  public void add(String about, String type, int times) {
    expected.computeIfAbsent(about, key -> new TreeMap<>()).merge(type, times, Integer::sum);
  }

  /** Events of this type may also be about what is not spoken of here. */
  public void allowElsewhere(String type) {
    elsewhere.add(type);
  }

  /** What is missing and what is too much, a few words a line; empty where all is as expected. */
  public List<String> differences(List<Told> told) {
    Map<String, Map<String, List<Told>>> seen =
        told.stream()
            .filter(one -> expected.containsKey(one.about()) || !elsewhere.contains(one.type()))
            .collect(
                Collectors.groupingBy(
                    Told::about,
                    TreeMap::new,
                    Collectors.groupingBy(Told::type, TreeMap::new, Collectors.toList())));
    Set<String> subjects = new TreeSet<>(expected.keySet());
    subjects.addAll(seen.keySet());
    List<String> lines = new ArrayList<>();
    for (String about : subjects) {
      List<String> ofOne =
          differences(expected.getOrDefault(about, Map.of()), seen.getOrDefault(about, Map.of()));
      if (!ofOne.isEmpty()) {
        lines.add(about);
        lines.addAll(ofOne);
      }
    }
    return lines;
  }

  private static List<String> differences(
      Map<String, Integer> wanted, Map<String, List<Told>> seen) {
    Set<String> types = new TreeSet<>(wanted.keySet());
    types.addAll(seen.keySet());
    return types.stream()
        .filter(type -> wanted.getOrDefault(type, 0) != seen.getOrDefault(type, List.of()).size())
        .map(type -> difference(type, wanted.getOrDefault(type, 0), seen.get(type)))
        .toList();
  }

  private static String difference(String type, int wanted, List<Told> seen) {
    String line = "  " + type + ": expected " + (wanted == 0 ? "none" : wanted) + ", told ";
    return seen == null
        ? line + "none"
        : line + seen.size() + seen.stream().map(Told::detail).distinct().toList();
  }
}
