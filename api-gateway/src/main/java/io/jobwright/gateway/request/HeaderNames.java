package io.jobwright.gateway.request;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Headers by name. */
final class HeaderNames {

  private HeaderNames() {}

  /** Takes out every header whose name is unwanted. */
  static void removeIf(MultiMap headers, Predicate<String> isUnwanted) {
    List<String> unwanted = new ArrayList<>();
    headers.forEach(
        (name, value) -> {
          if (isUnwanted.test(name)) {
            unwanted.add(name);
          }
        });
    unwanted.forEach(headers::remove);
  }
}
