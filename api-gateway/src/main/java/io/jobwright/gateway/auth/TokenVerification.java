package io.jobwright.gateway.auth;

import io.jobwright.platform.identity.Membership;
import io.jobwright.platform.identity.TokenRefusal;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The full check of a token, as each service makes it: signature, issuer, audience, time. */
@ApplicationScoped
class TokenVerification {

  private final IdentityProviderManager identities;

  TokenVerification(IdentityProviderManager identities) {
    this.identities = identities;
  }

  /**
   * Answers on the request's own event loop.
   *
   * @return fails with AuthenticationFailedException where the token is not valid, with anything
   *     else where that could not be found out
   */
  Uni<Verdict> verify(String token, RoutingContext context) {
    Context caller = Vertx.currentContext();
    TokenAuthenticationRequest request =
        new TokenAuthenticationRequest(new AccessTokenCredential(token));
    HttpSecurityUtils.setRoutingContextAttribute(request, context);
    return identities
        .authenticate(request)
        .map(TokenVerification::verdict)
        .emitOn(emission -> caller.runOnContext(ignored -> emission.run()));
  }

  private static Verdict verdict(SecurityIdentity identity) {
    JsonWebToken token = (JsonWebToken) identity.getPrincipal();
    return Membership.of(identity)
        .map(
            membership ->
                (Verdict)
                    new Verdict.Member(
                        new Caller(membership.tenantId(), membership.clientId()),
                        Instant.ofEpochSecond(token.getExpirationTime())))
        .orElseGet(() -> new Verdict.NoOrganization(TokenRefusal.noOrganization(token)));
  }
}
