package io.jobwright.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Permission;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Rebuilds the identity from the token's one organization. Roles at the top of the token and bare
 * scopes grant nothing: a person gets what the role gives, a machine client role ∩ scope.
 */
@ApplicationScoped
final class OrganizationIdentity implements SecurityIdentityAugmentor {

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Uni.createFrom().item(identity);
    }
    try {
      return Uni.createFrom().item(rebuilt(identity, token));
    } catch (RuntimeException unreadable) {
      // Signed, and yet not what we understand: the token is to blame, and no part of the system.
      return Uni.createFrom().failure(new AuthenticationFailedException(unreadable));
    }
  }

  private static SecurityIdentity rebuilt(SecurityIdentity identity, JsonWebToken token) {
    QuarkusSecurityIdentity.Builder builder =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(token)
            .addCredentials(identity.getCredentials());
    Membership.of(token)
        .ifPresent(
            membership -> {
              builder.addAttribute(Membership.ATTRIBUTE, membership);
              builder.addRoles(membership.roles());
              builder.addPermissions(permissions(membership));
            });
    return builder.build();
  }

  private static Set<Permission> permissions(Membership membership) {
    return membership.permissions().stream()
        .map(permission -> permission.split(":", 2))
        .collect(
            Collectors.groupingBy(
                parts -> parts[0], Collectors.mapping(parts -> parts[1], Collectors.toSet())))
        .entrySet()
        .stream()
        .map(OrganizationIdentity::permission)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Permission permission(Map.Entry<String, Set<String>> entry) {
    return new StringPermission(entry.getKey(), entry.getValue().toArray(String[]::new));
  }
}
