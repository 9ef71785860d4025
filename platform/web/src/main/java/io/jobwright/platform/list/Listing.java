package io.jobwright.platform.list;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What one list can be asked for: its allow-lists of orders and expansions. Without an order it
 * runs from the newest id to the oldest; whatever the order, the id decides between equals.
 *
 * @param <R> a row as the query reads it
 */
public final class Listing<R> {

  private static final int MAX_KEYS = 3;

  private final SortKey<R> id;
  private final Map<String, SortKey<R>> keys;
  private final Set<String> expansions;

  private Listing(SortKey<R> id, Map<String, SortKey<R>> keys, Set<String> expansions) {
    this.id = id;
    this.keys = keys;
    this.expansions = expansions;
  }

  /** A list in no order but that of its ids. */
  public static <R> Listing<R> newestFirst(String idExpression, Function<R, UUID> id) {
    SortKey<R> key = SortKey.id(idExpression, id);
    return new Listing<>(key, Map.of(key.name(), key), Set.of());
  }

  @SafeVarargs
  public final Listing<R> sortedBy(SortKey<R>... allowed) {
    Map<String, SortKey<R>> all = new LinkedHashMap<>(keys);
    for (SortKey<R> key : allowed) {
      all.put(key.name(), key);
    }
    return new Listing<>(id, all, expansions);
  }

  public Listing<R> expanding(String... allowed) {
    return new Listing<>(id, keys, new LinkedHashSet<>(List.of(allowed)));
  }

  /**
   * The order asked for, down to the id.
   *
   * @throws Problem 400 where it is not one of this list
   */
  List<SortOrder<R>> orders(String sort) {
    if (sort == null) {
      return List.of(new SortOrder<>(id, true));
    }
    Map<String, SortOrder<R>> asked = new LinkedHashMap<>();
    for (String text : sort.split(",", -1)) {
      boolean descending = text.startsWith("-");
      String name = descending ? text.substring(1) : text;
      SortKey<R> key = keys.get(name);
      if (key == null || asked.put(name, new SortOrder<>(key, descending)) != null) {
        throw notAmong("sort", keys.keySet());
      }
    }
    if (asked.size() > MAX_KEYS) {
      throw Problem.of(ProblemType.INVALID_PARAMETER, "sort takes at most " + MAX_KEYS + " keys");
    }
    List<SortOrder<R>> orders = new ArrayList<>(asked.values());
    if (!asked.containsKey(id.name())) {
      orders.add(new SortOrder<>(id, orders.getLast().descending()));
    }
    return orders;
  }

  /**
   * @throws Problem 400 where this list cannot show one of them
   */
  Set<String> expansions(String expand) {
    if (expand == null) {
      return Set.of();
    }
    List<String> names = List.of(expand.split(",", -1));
    Set<String> asked = new LinkedHashSet<>(names);
    if (asked.size() < names.size() || !expansions.containsAll(asked)) {
      throw notAmong("expand", expansions);
    }
    return asked;
  }

  private static Problem notAmong(String parameter, Set<String> allowed) {
    return Problem.of(
        ProblemType.INVALID_PARAMETER,
        allowed.isEmpty()
            ? "This list has nothing to " + parameter
            : parameter + " takes " + String.join(", ", allowed) + ", each once");
  }
}
