package io.jobwright.gateway.auth;

import io.jobwright.gateway.GatewayConfig;
import io.jobwright.gateway.proxy.Route;
import io.jobwright.platform.identity.BearerToken;
import io.jobwright.platform.identity.TokenRefusal;
import io.jobwright.platform.identity.VerifiedTokens;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Lets a request through that carries a valid access token for exactly one organization, or that
 * asks for a public path; from the latter it takes away a token, which nobody has verified.
 */
@ApplicationScoped
public class Authentication implements Handler<RoutingContext> {

  private static final Logger LOG = Logger.getLogger(Authentication.class);

  private final VerifiedTokens<Caller> verifiedTokens;
  private final TokenVerification verification;

  Authentication(GatewayConfig config, TokenVerification verification) {
    this.verification = verification;
    verifiedTokens =
        new VerifiedTokens<>(
            config.tokens().memory().asLongValue(), String::length, config.tokens().trustedFor());
  }

  @Override
  public void handle(RoutingContext context) {
    MultiMap headers = context.request().headers();
    if (Route.of(context).isPublic()) {
      headers.remove(HttpHeaders.AUTHORIZATION);
      context.next();
      return;
    }
    String token =
        BearerToken.in(headers.getAll(HttpHeaders.AUTHORIZATION))
            .orElseThrow(TokenRefusal::noToken);
    Optional<Caller> known = verifiedTokens.find(token);
    if (known.isPresent()) {
      known.get().assignTo(context);
      context.next();
      return;
    }
    if (!BearerToken.isCanonical(token)) {
      throw TokenRefusal.invalid(token);
    }
    context.request().pause();
    verification
        .verify(token, context)
        .subscribe()
        .with(verdict -> decide(context, token, verdict), failure -> fail(context, token, failure));
  }

  private void decide(RoutingContext context, String token, Verdict verdict) {
    switch (verdict) {
      case Verdict.Member member -> {
        verifiedTokens.keep(token, member.caller(), member.expiresAt());
        member.caller().assignTo(context);
        context.next();
      }
      case Verdict.NoOrganization none -> context.fail(none.refusal());
    }
  }

  private void fail(RoutingContext context, String token, Throwable failure) {
    if (failure instanceof AuthenticationFailedException) {
      LOG.debug("No valid token", failure);
      context.fail(TokenRefusal.invalid(token));
    } else {
      LOG.warnf("Tokens cannot be verified: %s", failure);
      context.fail(Problem.of(ProblemType.DEPENDENCY_UNAVAILABLE, "Please try again in a moment."));
    }
  }
}
