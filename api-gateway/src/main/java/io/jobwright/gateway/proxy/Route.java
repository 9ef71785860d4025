package io.jobwright.gateway.proxy;

import io.vertx.ext.web.RoutingContext;

/**
 * A path prefix and the service that answers below it.
 *
 * @param prefix whole segments, without a slash at the end
 */
public record Route(String prefix, Upstream upstream) {

  private static final String KEY = Route.class.getName();
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
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }
}
