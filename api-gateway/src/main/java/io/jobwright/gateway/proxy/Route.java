package io.jobwright.gateway.proxy;

import io.vertx.ext.web.RoutingContext;

/**
 * A path prefix and the service that answers below it.
 *
 * @param prefix whole segments, without a slash at the end; or, with {@code *} at the end, the
 *     beginning of a segment
 */
public record Route(String prefix, Upstream upstream) {

  private static final String KEY = Route.class.getName();
  private static final String ANYTHING = "*";
  private static final String PUBLIC = "/v1/public/";

  /** The route of a request that has passed {@link Routing}. */
  public static Route of(RoutingContext context) {
    return context.get(KEY);
  }

  void assignTo(RoutingContext context) {
    context.put(KEY, this);
  }

  /** Whether no token is needed: the link itself is the key. */
  public boolean isPublic() {
    return prefix.startsWith(PUBLIC);
  }

  boolean matches(String path) {
    if (prefix.endsWith(ANYTHING)) {
      return path.startsWith(prefix.substring(0, prefix.length() - ANYTHING.length()));
    }
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }
}
