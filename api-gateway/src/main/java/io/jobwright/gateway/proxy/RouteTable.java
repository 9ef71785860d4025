package io.jobwright.gateway.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Routes from path prefixes to services. A path below none of them cannot be reached. */
@ApplicationScoped
public class RouteTable {

  /** The longest prefix first: it is the one that counts. */
  private final List<Route> routes;

  RouteTable(Upstreams upstreams) {
    routes =
        upstreams.all().stream()
            .flatMap(upstream -> upstream.paths().stream().map(path -> new Route(path, upstream)))
            .sorted(Comparator.comparingInt((Route route) -> route.prefix().length()).reversed())
            .toList();
    requireDistinct();
  }

  /**
   * @param path a plain one: no encoding, no empty or dotted segments
   */
  public Optional<Route> find(String path) {
    for (Route route : routes) {
      if (route.matches(path)) {
        return Optional.of(route);
      }
    }
    return Optional.empty();
  }

  private void requireDistinct() {
    Set<String> prefixes = routes.stream().map(Route::prefix).collect(Collectors.toSet());
    if (prefixes.size() != routes.size()) {
      throw new IllegalStateException("Two services are to answer the same path");
    }
  }
}
