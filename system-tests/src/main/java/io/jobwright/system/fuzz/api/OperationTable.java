package io.jobwright.system.fuzz.api;

import io.jobwright.system.fuzz.api.OperationRule.Need;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * {@code schemas/operations.csv}: who may do what, and what the request must carry. Written from
 * the description of the product, so that it can find the code wrong.
 */
public final class OperationTable {

  private static final String FILE = "/schemas/operations.csv";
  private static final List<String> COLUMNS =
      List.of("operation", "roles", "scope", "ifMatch", "idempotencyKey");

  private final Map<String, OperationRule> rules = new LinkedHashMap<>();

  private OperationTable(List<String> lines) {
    if (!columns(lines.getFirst()).equals(COLUMNS)) {
      throw new IllegalArgumentException("not the columns " + COLUMNS + ": " + lines.getFirst());
    }
    lines.stream().skip(1).map(OperationTable::rule).forEach(this::add);
  }

  public static OperationTable read() {
    try (InputStream file = OperationTable.class.getResourceAsStream(FILE)) {
      return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static OperationTable of(String csv) {
    return new OperationTable(csv.lines().filter(line -> !line.isBlank()).toList());
  }

  private void add(OperationRule rule) {
    if (rules.put(rule.operation(), rule) != null) {
      throw new IllegalArgumentException(rule.operation() + " stands there twice");
    }
  }

  private static List<String> columns(String line) {
    return List.of(line.split(",", -1));
  }

  private static OperationRule rule(String line) {
    List<String> columns = columns(line);
    if (columns.size() != COLUMNS.size()) {
      throw new IllegalArgumentException("not " + COLUMNS.size() + " columns: " + line);
    }
    return new OperationRule(
        columns.get(0),
        Set.of(columns.get(1).split(" ", -1)),
        Set.of(columns.get(2).split(" ", -1)),
        need(columns.get(3)),
        need(columns.get(4)));
  }

  private static Need need(String word) {
    return Need.valueOf(word.toUpperCase(Locale.ROOT));
  }

  public Collection<OperationRule> rules() {
    return rules.values();
  }

  /**
   * @throws NoSuchElementException for an operation that is not in the table
   */
  public OperationRule of(ApiOperation operation) {
    OperationRule rule = rules.get(operation.id());
    if (rule == null) {
      throw new NoSuchElementException(operation + " is not in " + FILE);
    }
    return rule;
  }

  /** Operations that only one of the two knows, in words; empty where both know the same. */
  public List<String> differences(List<ApiOperation> operations) {
    List<String> differences = new ArrayList<>();
    List<String> described = operations.stream().map(ApiOperation::id).toList();
    described.stream()
        .filter(id -> !rules.containsKey(id))
        .forEach(id -> differences.add(id + " is not in " + FILE));
    rules.keySet().stream()
        .filter(id -> !described.contains(id))
        .forEach(id -> differences.add(id + " of " + FILE + " is not in the OpenAPI document"));
    return differences;
  }
}
