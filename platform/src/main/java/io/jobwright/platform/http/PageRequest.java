package io.jobwright.platform.http;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which part of a list is wanted. Lists run from the newest id to the oldest; ids are UUIDv7, so
 * that is the order of creation, and the id alone says where a page ends.
 *
 * @param before only rows with a smaller id; null for the first page
 * @param limit rows on the page
 */
public record PageRequest(UUID before, int limit, Cursors cursors, String scope) {

  /** Larger than any UUIDv7 to come: the first page starts here. */
  private static final UUID LAST = new UUID(-1L, -1L);

  /** For the query: {@code id < ?}. */
  public UUID upperBound() {
    return before == null ? LAST : before;
  }

  /** For the query: one more row than the page holds says whether there is a next one. */
  public int rowsToRead() {
    return limit + 1;
  }

  public <R, V> Page<V> page(List<R> rows, Function<R, UUID> id, Function<R, V> view) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    String next = more ? cursors.encode(id.apply(shown.getLast()), scope) : null;
    return new Page<>(shown.stream().map(view).toList(), next);
  }
}
