package io.jobwright.platform.list;

import io.jobwright.platform.sql.Sql;
import io.jobwright.platform.sql.Statements;
import io.jobwright.platform.sql.Statements.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which part of a list is wanted, in which order. A page begins behind the last row of the one
 * before, found by that row's values: rows that come or go meanwhile move nothing.
 *
 * @param <R> a row as the query reads it
 */
public final class PageRequest<R> {

  private final List<SortOrder<R>> orders;
  private final List<Object> last;
  private final int limit;
  private final Set<String> expansions;
  private final Function<List<String>, String> cursor;

  /**
   * @param last the sort keys of the row the page before ended with; empty for the first page
   * @param cursor makes one of a row's sort keys
   */
  PageRequest(
      List<SortOrder<R>> orders,
      List<Object> last,
      int limit,
      Set<String> expansions,
      Function<List<String>, String> cursor) {
    this.orders = orders;
    this.last = last;
    this.limit = limit;
    this.expansions = expansions;
    this.cursor = cursor;
  }

  /** For the end of the query. */
  public String orderBy() {
    return " order by " + orders.stream().map(SortOrder::orderBy).collect(Collectors.joining(", "));
  }

  /** Leaves out what the pages before have shown. */
  public Conditions restrict(Conditions conditions) {
    if (last.isEmpty()) {
      return conditions;
    }
    return comparesAsOneRow() ? behindAsOneRow(conditions) : behindKeyByKey(conditions);
  }

  /** One direction throughout: an index over the keys leads straight to the place. */
  private boolean comparesAsOneRow() {
    boolean descending = orders.getFirst().descending();
    return Stream.iterate(0, i -> i < orders.size(), i -> i + 1)
        .allMatch(
            i ->
                orders.get(i).descending() == descending
                    && orders.get(i).comparesPlainly(last.get(i)));
  }

  private Conditions behindAsOneRow(Conditions conditions) {
    String keys =
        orders.stream().map(order -> order.key().expression()).collect(Collectors.joining(", "));
    String places = orders.stream().map(order -> "?").collect(Collectors.joining(", "));
    String than = orders.getFirst().descending() ? " < " : " > ";
    return orders.size() == 1
        ? conditions.and(keys + than + places, last.toArray())
        : conditions.and("(" + keys + ")" + than + "(" + places + ")", last.toArray());
  }

  /** Behind by the first key, or equal in it and behind by the second, and so on. */
  private Conditions behindKeyByKey(Conditions conditions) {
    List<String> alternatives = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      List<String> together = new ArrayList<>();
      for (int equal = 0; equal < i; equal++) {
        together.add(orders.get(equal).equalTo(last.get(equal)));
        addUnlessNull(values, last.get(equal));
      }
      together.add(orders.get(i).behind(last.get(i)));
      addUnlessNull(values, last.get(i));
      alternatives.add("(" + String.join(" and ", together) + ")");
    }
    return conditions.and("(" + String.join(" or ", alternatives) + ")", values.toArray());
  }

  private static void addUnlessNull(List<Object> values, Object value) {
    if (value != null) {
      values.add(value);
    }
  }

  /** One more row than the page holds says whether there is a next one. */
  public int rowsToRead() {
    return limit + 1;
  }

  /**
   * Reads the rows with a native statement.
   *
   * @param select ends with a condition of its own
   * @param filter goes on behind it
   */
  public List<R> read(
      Statements statements, String select, Conditions filter, RowReader<R> reader) {
    Conditions conditions = restrict(filter);
    return statements
        .prepare(Sql.of(select + conditions.andThese() + orderBy() + " limit :rows"))
        .setAll(conditions.values())
        .set("rows", rowsToRead())
        .rows(reader);
  }

  public boolean expands(String part) {
    return expansions.contains(part);
  }

  /** Those of the rows read that are on the page. */
  public List<R> shown(List<R> rows) {
    return rows.size() > limit ? rows.subList(0, limit) : rows;
  }

  public <V> Page<V> page(List<R> rows, Function<R, V> view) {
    List<R> shown = shown(rows);
    String next = rows.size() > limit ? cursorBehind(shown.getLast()) : null;
    return new Page<>(shown.stream().map(view).toList(), next);
  }

  private String cursorBehind(R row) {
    List<String> keys = new ArrayList<>();
    orders.forEach(order -> keys.add(order.key().textOf(row)));
    return cursor.apply(keys);
  }
}
