package io.jobwright.platform.authentication;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * Quarkus' check of a bearer token, made once per token instead of once per request: the signature
 * alone costs more than reading a document.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenAuthentication implements HttpAuthenticationMechanism {

  private static final String SCHEME = "Bearer ";

  @Inject OidcAuthenticationMechanism oidc;
  @Inject VerifiedIdentities verified;

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    Optional<String> token = token(context);
    return token
        .flatMap(verified::find)
        .map(known -> Uni.createFrom().item(known))
        .orElseGet(
            () ->
                oidc.authenticate(context, identities)
                    .invoke(identity -> token.ifPresent(sent -> keepVerified(sent, identity))));
  }

  private void keepVerified(String token, SecurityIdentity identity) {
    if (identity != null && !identity.isAnonymous()) {
      verified.keep(token, identity);
    }
  }

  private static Optional<String> token(RoutingContext context) {
    String value = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    return value != null && value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(value.substring(SCHEME.length()))
        : Optional.empty();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return oidc.getChallenge(context);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return oidc.getCredentialTransport(context);
  }
}
