package io.jobwright.gateway.auth;

import io.jobwright.platform.problem.Problem;
import java.time.Instant;

/** What a token whose signature, issuer, audience and time are right says about its bearer. */
sealed interface Verdict {

  /** Acts in exactly one organization, until then. */
  record Member(Caller caller, Instant expiresAt) implements Verdict {}

  /** Names no organization, or several. */
  record NoOrganization(Problem refusal) implements Verdict {}
}
