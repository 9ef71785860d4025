package io.jobwright.system.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Document numbers such as {@code INV-2026-00042}. */
final class NumberRules {

  private NumberRules() {}

  private record SeriesKey(String tenant, String name, int year) {}

  static List<String> gapsAndDoubles(Books books) {
    List<String> violations = new ArrayList<>();
    Map<SeriesKey, Set<Long>> numbers = new HashMap<>();
    numbersOf(books)
        .forEach(
            number -> {
              if (!numbers
                  .computeIfAbsent(number.series(), key -> new HashSet<>())
                  .add(number.value())) {
                violations.add(number + " twice");
              }
            });
    for (Books.Series series : books.series()) {
      SeriesKey key = new SeriesKey(series.tenant(), series.name(), series.year());
      Set<Long> given = numbers.getOrDefault(key, Set.of());
      for (long expected = 1; expected <= series.last(); expected++) {
        if (!given.contains(expected)) {
          violations.add(key + " lacks " + expected);
        }
      }
      given.stream()
          .filter(value -> value < 1 || value > series.last())
          .forEach(value -> violations.add(key + " has " + value + ", last is " + series.last()));
      numbers.remove(key);
    }
    numbers.keySet().forEach(key -> violations.add(key + " has no counter"));
    return violations;
  }

  private record Numbered(SeriesKey series, long value) {

    static Numbered of(String tenant, String number) {
      String[] parts = number.split("-", 3);
      return new Numbered(
          new SeriesKey(tenant, parts[0], Integer.parseInt(parts[1])), Long.parseLong(parts[2]));
    }
  }

  /** All revisions of a quote bear its one number. */
  private static Stream<Numbered> numbersOf(Books books) {
    Stream<Numbered> quotes =
        books.quotes().stream()
            .filter(quote -> quote.revision() == 1)
            .map(quote -> Numbered.of(quote.tenant(), quote.number()));
    Stream<Numbered> workOrders =
        books.workOrders().stream().map(one -> Numbered.of(one.tenant(), one.number()));
    Stream<Numbered> invoices =
        books.invoices().stream()
            .filter(invoice -> invoice.number() != null)
            .map(invoice -> Numbered.of(invoice.tenant(), invoice.number()));
    return Stream.of(quotes, workOrders, invoices).flatMap(one -> one);
  }
}
