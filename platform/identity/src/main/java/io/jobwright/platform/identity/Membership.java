package io.jobwright.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The one organization a token is for, as Keycloak's organization mappers write it: {@code
 * "organization":{"acme":{"tenant_id":["…"],"realm_access":{"roles":["owner"]}}}}.
 */
public record Membership(
    UUID tenantId, String actor, String clientId, Set<String> roles, String scope) {

  private static final String ORGANIZATION = "organization";

  static final String ATTRIBUTE = "jobwright.membership";

  /** The membership of a verified caller; empty for an anonymous one or one of no organization. */
  public static Optional<Membership> of(SecurityIdentity identity) {
    return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
  }

  /** Empty unless the token names exactly one organization with one tenant id. */
  static Optional<Membership> of(JsonWebToken token) {
    if (!(token.getClaim(ORGANIZATION) instanceof JsonObject organizations)
        || organizations.size() != 1
        || !(organizations.values().iterator().next() instanceof JsonObject organization)) {
      return Optional.empty();
    }
    return tenantId(organization)
        .map(
            tenant ->
                new Membership(
                    tenant,
                    token.getSubject(),
                    text(token, "azp"),
                    roles(organization),
                    text(token, "scope")));
  }

  /** Why a token is for no organization, in words for the caller. */
  static String whyNone(JsonWebToken token) {
    if (!(token.getClaim(ORGANIZATION) instanceof JsonObject organizations)
        || organizations.isEmpty()) {
      return "The token names no organization; ask for it with the scope organization.";
    }
    return organizations.size() > 1
        ? "The token names several organizations; ask for one with the scope organization:<alias>."
        : "The organization of the token has no tenant_id, an attribute it gets when it signs up.";
  }

  /** What the caller may do, such as {@code quotes:write}. */
  public Set<String> permissions() {
    return Roles.permissionsOf(roles, scope);
  }

  /** Null where the claim is absent or no text. */
  private static String text(JsonWebToken token, String claim) {
    return token.getClaim(claim) instanceof String text ? text : null;
  }

  private static Optional<UUID> tenantId(JsonObject organization) {
    if (organization.get("tenant_id") instanceof JsonArray ids
        && ids.size() == 1
        && ids.getFirst() instanceof JsonString id) {
      try {
        return Optional.of(UUID.fromString(id.getString()));
      } catch (IllegalArgumentException notAUuid) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Set<String> roles(JsonObject organization) {
    if (organization.get("realm_access") instanceof JsonObject access
        && access.get("roles") instanceof JsonArray roles) {
      return roles.stream()
          .filter(role -> role.getValueType() == JsonValue.ValueType.STRING)
          .map(role -> ((JsonString) role).getString())
          .collect(Collectors.toUnmodifiableSet());
    }
    return Set.of();
  }
}
