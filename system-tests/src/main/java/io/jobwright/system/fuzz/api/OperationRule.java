package io.jobwright.system.fuzz.api;

import java.util.Set;

/**
 * What the table says of an operation.
 *
 * @param roles that may; only {@code public} where no token is needed; {@code role:own} may on what
 *     its caller started
 * @param scopes of which a program's token must name one
 */
public record OperationRule(
    String operation, Set<String> roles, Set<String> scopes, Need ifMatch, Need idempotencyKey) {

  private static final String PUBLIC = "public";
  private static final String OWN = ":own";

  /** Whether a header has to be there. */
  public enum Need {
    REQUIRED,
    OPTIONAL,
    NO
  }

  public boolean isPublic() {
    return roles.contains(PUBLIC);
  }

  /** Whether the role may at all, be it on what the caller started only. */
  public boolean allows(String role) {
    return roles.contains(role) || roles.contains(role + OWN);
  }

  public boolean allowsOnWhatOthersMade(String role) {
    return roles.contains(role);
  }

  public boolean needsIfMatch() {
    return ifMatch == Need.REQUIRED;
  }

  public boolean needsIdempotencyKey() {
    return idempotencyKey == Need.REQUIRED;
  }

  public boolean takesIdempotencyKey() {
    return idempotencyKey != Need.NO;
  }
}
