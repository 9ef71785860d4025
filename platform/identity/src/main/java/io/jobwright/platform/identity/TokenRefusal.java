package io.jobwright.platform.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What is wrong with a token, in the same words at the gateway and in every service: the problem,
 * and in WWW-Authenticate what a program can do about it (RFC 6750, 3).
 */
public final class TokenRefusal {

  /** Where no token was sent there is nothing wrong with one, and so no error code. */
  private static final String CHALLENGE = "Bearer realm=\"jobwright\"";

  private static final String INSUFFICIENT = ", error=\"insufficient_scope\"";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PARTS = 3;

  /** Tokens live in their issuer's time, whatever day it is for the business. */
  private static final Clock ISSUERS_TIME = Clock.systemUTC();

  private TokenRefusal() {}

  /** Nobody has said who asks. */
  public static Problem noToken() {
    return Problem.challenging(
        ProblemType.UNAUTHENTICATED, "Send an access token as Authorization: Bearer.", CHALLENGE);
  }

  /**
   * A token that was not accepted. Why is read in the token itself, which nobody has verified: what
   * it says of times is repeated as times, and nothing else of it.
   */
  public static Problem invalid(String token) {
    String reason = reason(token, ISSUERS_TIME.instant());
    return Problem.challenging(
        ProblemType.UNAUTHENTICATED,
        reason,
        CHALLENGE + ", error=\"invalid_token\", error_description=\"" + reason + '"');
  }

  /** A valid token that does not say for which one organization. */
  public static Problem noOrganization(JsonWebToken token) {
    return insufficient(Membership.whyNone(token), "organization");
  }

  /**
   * A member of the organization whose role, or whose role and scope together, do not allow this.
   *
   * @param needed permissions, such as {@code invoices:read}, of which one is enough
   */
  public static Problem insufficientPermissions(Membership member, Collection<String> needed) {
    boolean roleHasIt = Roles.permissionsOf(member.roles()).stream().anyMatch(needed::contains);
    String whatLacks = roleHasIt ? "the scope of the token" : roles(member);
    String permissions = String.join(", ", new TreeSet<>(member.permissions()));
    return insufficient(
        "This needs "
            + String.join(" or ", needed)
            + ", which "
            + whatLacks
            + " does not have; the token has "
            + (permissions.isEmpty() ? "no permission" : permissions)
            + ".",
        String.join(" ", needed));
  }

  private static String roles(Membership member) {
    return member.roles().isEmpty()
        ? "a member without a role"
        : "the role " + String.join(", ", new TreeSet<>(member.roles()));
  }

  /** The value of WWW-Authenticate, which every 401 and 403 has; empty for other problems. */
  public static Optional<String> challenge(Problem problem) {
    if (problem.challenge() != null) {
      return Optional.of(problem.challenge());
    }
    return switch (problem.type()) {
      case UNAUTHENTICATED -> Optional.of(CHALLENGE);
      case INSUFFICIENT_SCOPE -> Optional.of(CHALLENGE + INSUFFICIENT);
      default -> Optional.empty();
    };
  }

  private static Problem insufficient(String detail, String scope) {
    return Problem.challenging(
        ProblemType.INSUFFICIENT_SCOPE,
        detail,
        CHALLENGE + INSUFFICIENT + ", scope=\"" + scope + '"');
  }

  private static String reason(String token, Instant now) {
    JsonNode claims = claims(token);
    if (!claims.isObject() || !BearerToken.isCanonical(token)) {
      return "The token is malformed.";
    }
    JsonNode expiry = claims.path("exp");
    if (expiry.canConvertToLong() && isPast(expiry.asLong(), now)) {
      return "The token expired at " + Instant.ofEpochSecond(expiry.asLong()) + ".";
    }
    return "The signature, issuer or audience of the token is not right.";
  }

  private static boolean isPast(long seconds, Instant now) {
    return seconds >= 0 && seconds <= now.getEpochSecond();
  }

  private static JsonNode claims(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != PARTS) {
      return JSON.missingNode();
    }
    try {
      return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
    } catch (JsonProcessingException | IllegalArgumentException notAToken) {
      return JSON.missingNode();
    } catch (IOException unreadable) {
      return JSON.missingNode();
    }
  }
}
