package io.jobwright.gateway.auth;

import io.jobwright.gateway.proxy.Route;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Lets a request through that carries a valid access token for exactly one organization, or that
 * asks for a public path; from the latter it takes away a token, which nobody has verified.
 */
@ApplicationScoped
public class Authentication implements Handler<RoutingContext> {

  private static final Logger LOG = Logger.getLogger(Authentication.class);
  private static final String SCHEME = "Bearer ";

  private final VerifiedTokens verifiedTokens;
  private final TokenVerification verification;

  Authentication(VerifiedTokens verifiedTokens, TokenVerification verification) {
    this.verifiedTokens = verifiedTokens;
    this.verification = verification;
  }

  @Override
  public void handle(RoutingContext context) {
    MultiMap headers = context.request().headers();
    if (Route.of(context).isPublic()) {
      headers.remove(HttpHeaders.AUTHORIZATION);
      context.next();
      return;
    }
    String token = token(headers.getAll(HttpHeaders.AUTHORIZATION));
    Optional<Caller> known = verifiedTokens.find(token);
    if (known.isPresent()) {
      known.get().assignTo(context);
      context.next();
      return;
    }
    context.request().pause();
    verification
        .verify(token, context)
        .subscribe()
        .with(verdict -> decide(context, token, verdict), failure -> fail(context, failure));
  }

  private void decide(RoutingContext context, String token, Verdict verdict) {
    switch (verdict) {
      case Verdict.Member member -> {
        verifiedTokens.add(token, member);
        member.caller().assignTo(context);
        context.next();
      }
      case Verdict.NoOrganization none ->
          context.fail(
              Problem.of(
                  ProblemType.INSUFFICIENT_SCOPE,
                  "The token must be for exactly one organization; ask for it by scope."));
    }
  }

  private static void fail(RoutingContext context, Throwable failure) {
    if (failure instanceof AuthenticationFailedException) {
      LOG.debug("No valid token", failure);
      context.fail(unauthenticated());
    } else {
      LOG.warnf("Tokens cannot be verified: %s", failure);
      context.fail(Problem.of(ProblemType.DEPENDENCY_UNAVAILABLE, "Please try again in a moment."));
    }
  }

  private static String token(List<String> authorization) {
    if (authorization.size() == 1) {
      String value = authorization.getFirst();
      if (value.length() > SCHEME.length()
          && value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
        return value.substring(SCHEME.length()).strip();
      }
    }
    throw unauthenticated();
  }

  private static Problem unauthenticated() {
    return Problem.of(
        ProblemType.UNAUTHENTICATED, "Send a valid access token as Authorization: Bearer.");
  }
}
