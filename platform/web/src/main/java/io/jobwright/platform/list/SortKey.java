package io.jobwright.platform.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/**
 * Something a list can be sorted by.
 *
 * @param name as callers say it
 * @param expression as the query says it
 * @param parse from the text a cursor keeps
 * @param optional whether rows may lack it; those count as larger than all others, as PostgreSQL
 *     sorts them
 * @param value of a row that was read
 */
public record SortKey<R>(
    String name,
    String expression,
    Function<String, Object> parse,
    boolean optional,
    Function<R, ?> value) {

  public static <R> SortKey<R> text(String name, String expression, Function<R, String> value) {
    return new SortKey<>(name, expression, text -> text, false, value);
  }

  public static <R> SortKey<R> date(String name, String expression, Function<R, LocalDate> value) {
    return new SortKey<>(name, expression, LocalDate::parse, false, value);
  }

  public static <R> SortKey<R> instant(String name, String expression, Function<R, Instant> value) {
    return new SortKey<>(name, expression, Instant::parse, false, value);
  }

  static <R> SortKey<R> id(String expression, Function<R, UUID> value) {
    return new SortKey<>("id", expression, UUID::fromString, false, value);
  }

  /** The same, of rows that may lack it. */
  public SortKey<R> orNone() {
    return new SortKey<>(name, expression, parse, true, value);
  }

  Object parsed(String text) {
    return text == null ? null : parse.apply(text);
  }

  /** Of a row, for a cursor; null where the row lacks it. */
  String textOf(R row) {
    Object found = value.apply(row);
    return found == null ? null : found.toString();
  }
}
