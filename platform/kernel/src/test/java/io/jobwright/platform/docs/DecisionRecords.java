package io.jobwright.platform.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The decision records of a folder, held to the form that its README asks for: number, title, date,
 * status and author, the three parts every record has, links between old and new that agree, and a
 * line for each record in the README's table.
 */
final class DecisionRecords {

  private static final int MAX_WORDS = 700;

  private static final Pattern NAME = Pattern.compile("([0-9]{4})-[a-z0-9-]+\\.md");
  private static final Pattern TITLE = Pattern.compile("# ([0-9]+)\\. (\\S.*)");
  private static final Pattern FIELDS =
      Pattern.compile(
          "\\*\\*Date\\*\\* (20[0-9]{2}-[01][0-9]-[0-3][0-9])"
              + " · \\*\\*Status\\*\\* ([^·]+)"
              + " · \\*\\*Author\\*\\* ([^·]*[^· ])"
              + "(?: · \\*\\*Supersedes\\*\\* ([^·]+))?");
  private static final Pattern LINK = Pattern.compile("\\[([0-9]+)]\\(([^)]+)\\)");
  private static final Pattern STATUS =
      Pattern.compile("accepted|(?:partly )?superseded by " + LINK + "(?:, " + LINK + ")*");
  private static final List<String> PARTS =
      List.of("\n**Context.**", "\n**Decision.**", "\n**Consequences.**");

  private record Entry(
      String file, int number, String title, String date, String status, String supersedes) {

    String row() {
      String end = supersedes.isEmpty() ? "" : supersedes + " ";
      return "| [%d](%s) | %s | %s | %s | %s|".formatted(number, file, title, status, date, end);
    }

    Set<String> supersededBy() {
      return linksOf(status);
    }

    Set<String> superseded() {
      return linksOf(supersedes);
    }

    private static Set<String> linksOf(String text) {
      return Set.copyOf(LINK.matcher(text).results().map(link -> link.group(2)).toList());
    }
  }

  private final List<String> faults = new ArrayList<>();
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private DecisionRecords() {}

  /** What is wrong with the records in {@code folder}; nothing if they are as they should be. */
  static List<String> faultsOf(Path folder) throws IOException {
    DecisionRecords records = new DecisionRecords();
    Map<String, String> texts = texts(folder);
    String readme = texts.remove("README.md");
    texts.forEach(records::read);
    records.compareNumbers();
    records.compareLinks();
    records.compareTable(readme);
    return records.faults;
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private void read(String file, String text) {
    List<String> lines = text.lines().toList();
    Matcher name = NAME.matcher(file);
    Matcher title = TITLE.matcher(lines.getFirst());
    Matcher fields = FIELDS.matcher(lines.size() > 2 ? lines.get(2) : "");
    if (!name.matches()) {
      faults.add(file + ": a record is named NNNN-words.md");
      return;
    }
    if (!title.matches() || Integer.parseInt(name.group(1)) != Integer.parseInt(title.group(1))) {
      faults.add(file + ": the first line is # and the number of the file, a full stop, the title");
      return;
    }
    if (!fields.matches()) {
      faults.add(file + ": the third line says **Date** · **Status** · **Author**");
      return;
    }
    if (!STATUS.matcher(fields.group(2)).matches()) {
      faults.add(file + ": no such status: " + fields.group(2));
    }
    for (String part : PARTS) {
      if (!text.contains(part)) {
        faults.add(file + ": lacks " + part.strip());
      }
    }
    int words = text.split("\\s+").length;
    if (words > MAX_WORDS) {
      faults.add("%s: %d words, more than %d".formatted(file, words, MAX_WORDS));
    }
    String supersedes = fields.group(4) == null ? "" : fields.group(4);
    entries.put(
        file,
        new Entry(
            file,
            Integer.parseInt(title.group(1)),
            title.group(2),
            fields.group(1),
            fields.group(2),
            supersedes));
  }

  private void compareNumbers() {
    int expected = 1;
    for (Entry entry : entries.values()) {
      if (entry.number() != expected) {
        faults.add("%s: the number after %d".formatted(entry.file(), expected - 1));
      }
      expected = entry.number() + 1;
    }
  }

  /** What a record supersedes says so itself, and the reverse; the newer one has the number. */
  private void compareLinks() {
    for (Entry entry : entries.values()) {
      for (String later : entry.supersededBy()) {
        if (!entries.containsKey(later)
            || entries.get(later).number() <= entry.number()
            || !entries.get(later).superseded().contains(entry.file())) {
          faults.add("%s: %s does not say that it supersedes it".formatted(entry.file(), later));
        }
      }
      for (String earlier : entry.superseded()) {
        if (!entries.containsKey(earlier)
            || !entries.get(earlier).supersededBy().contains(entry.file())) {
          faults.add("%s: %s does not have the status".formatted(entry.file(), earlier));
        }
      }
    }
  }

  private void compareTable(String readme) {
    List<String> expected = entries.values().stream().map(Entry::row).toList();
    List<String> rows =
        Pattern.compile("^\\| \\[[0-9]+]\\(.*$", Pattern.MULTILINE)
            .matcher(readme)
            .results()
            .map(MatchResult::group)
            .toList();
    expected.stream()
        .filter(row -> !rows.contains(row))
        .forEach(row -> faults.add("README.md: lacks " + row));
    rows.stream()
        .filter(row -> !expected.contains(row))
        .forEach(row -> faults.add("README.md: no record says " + row));
    if (faults.isEmpty() && !rows.equals(expected)) {
      faults.add("README.md: the table has the order of the numbers");
    }
  }
}
