package io.jobwright.platform.authentication;

import io.jobwright.platform.config.JobwrightConfig;
import io.jobwright.platform.identity.BearerToken;
import io.jobwright.platform.identity.VerifiedTokens;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Quarkus' check of a bearer token, made once per token instead of once per request: the signature
 * alone costs more than reading a document.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenAuthentication implements HttpAuthenticationMechanism {

  private final OidcAuthenticationMechanism oidc;
  private final VerifiedTokens<SecurityIdentity> verified;

  @Inject
  TokenAuthentication(OidcAuthenticationMechanism oidc, JobwrightConfig config) {
    this.oidc = oidc;
    verified =
        new VerifiedTokens<>(
            config.tokens().remembered(), token -> 1, config.tokens().trustedFor());
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    List<String> authorization =
        context.request().headers().getAll(HttpHeaders.AUTHORIZATION.toString());
    if (authorization.isEmpty()) {
      return oidc.authenticate(context, identities);
    }
    Optional<String> token = BearerToken.in(authorization);
    Optional<SecurityIdentity> known = token.flatMap(verified::find);
    if (known.isPresent()) {
      return Uni.createFrom().item(known.get());
    }
    if (!token.filter(BearerToken::isCanonical).isPresent()) {
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    return oidc.authenticate(context, identities)
        .invoke(identity -> keepVerified(token.get(), identity));
  }

  private void keepVerified(String token, SecurityIdentity identity) {
    if (identity != null && identity.getPrincipal() instanceof JsonWebToken claims) {
      verified.keep(token, identity, Instant.ofEpochSecond(claims.getExpirationTime()));
    }
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
