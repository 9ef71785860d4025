package io.jobwright.platform.list;

import io.jobwright.platform.json.TextForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The conditions of a query that all hold, for HQL and for native SQL alike. Only what was asked
 * for becomes one, so that each combination of filters has the plan that fits it.
 */
public final class Conditions {

  private static final Pattern PLACE = Pattern.compile("\\?");
  private static final char LIKE_ESCAPE = '!';

  private final List<String> clauses = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /** Adds a condition; each {@code ?} stands for the next of the values. */
  public Conditions and(String clause, Object... parameters) {
    Iterator<Object> next = Arrays.asList(parameters).iterator();
    String named = PLACE.matcher(clause).replaceAll(place -> ":" + name(next.next()));
    if (next.hasNext()) {
      throw new IllegalArgumentException(clause + " has not a place for each value");
    }
    clauses.add(named);
    return this;
  }

  /**
   * No condition where the value is null; the same holds for the next ones. A text is looked for in
   * the form in which texts are stored.
   */
  public Conditions equal(String expression, Object value) {
    if (value == null) {
      return this;
    }
    return and(expression + " = ?", value instanceof String text ? TextForm.composed(text) : value);
  }

  public Conditions after(String expression, Object value) {
    return value == null ? this : and(expression + " > ?", value);
  }

  public Conditions before(String expression, Object value) {
    return value == null ? this : and(expression + " < ?", value);
  }

  /** One of the values. */
  public Conditions in(String expression, Collection<?> allowed) {
    if (allowed == null || allowed.isEmpty()) {
      return this;
    }
    String places = String.join(", ", allowed.stream().map(value -> "?").toList());
    return and(expression + " in (" + places + ")", allowed.toArray());
  }

  /** The text somewhere in one of the expressions, in whatever case. */
  public Conditions text(String text, String... expressions) {
    if (text == null) {
      return this;
    }
    String pattern = "%" + escaped(TextForm.composed(text)) + "%";
    List<String> one =
        Arrays.stream(expressions)
            .map(
                expression ->
                    "lower(" + expression + ") like lower(?) escape '" + LIKE_ESCAPE + "'")
            .toList();
    Object[] patterns = new Object[expressions.length];
    Arrays.fill(patterns, pattern);
    return and("(" + String.join(" or ", one) + ")", patterns);
  }

  /** {@code where …}, or nothing where all rows are meant. */
  public String where() {
    return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
  }

  /** {@code and …}: the same behind a condition of the query's own. */
  public String andThese() {
    return clauses.isEmpty() ? "" : " and " + String.join(" and ", clauses);
  }

  /** The values by the name of their parameter. */
  public Map<String, Object> values() {
    return Map.copyOf(values);
  }

  private String name(Object value) {
    String name = "p" + values.size();
    values.put(name, value);
    return name;
  }

  private static String escaped(String text) {
    return text.replaceAll("[%_" + LIKE_ESCAPE + "]", LIKE_ESCAPE + "$0");
  }
}
