package io.jobwright.gateway.request;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Internal headers: only our own programs may send them to each other. */
final class InternalHeaders {

  private static final List<String> PREFIXES =
      List.of("x-forwarded-", "x-tenant", "x-user", "x-internal");
  private static final Set<String> NAMES = Set.of("forwarded", "x-real-ip");

  private InternalHeaders() {}

  static boolean is(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NAMES.contains(lower) || PREFIXES.stream().anyMatch(lower::startsWith);
  }
}
