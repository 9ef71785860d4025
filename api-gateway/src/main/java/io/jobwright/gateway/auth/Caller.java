package io.jobwright.gateway.auth;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;

/**
 * Who asks: an organization, by one of its programs.
 *
 * @param clientId the OAuth client that the token was given to
 */
public record Caller(UUID tenantId, String clientId) {

  private static final String KEY = Caller.class.getName();

  /** Empty before {@link Authentication}, and where no token is needed. */
  public static Optional<Caller> of(RoutingContext context) {
    return Optional.ofNullable(context.get(KEY));
  }

  void assignTo(RoutingContext context) {
    context.put(KEY, this);
  }
}
