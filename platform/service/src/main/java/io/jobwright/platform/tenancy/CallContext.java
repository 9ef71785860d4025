package io.jobwright.platform.tenancy;

import io.jobwright.platform.identity.Membership;
import io.jobwright.platform.identity.TokenRefusal;
import io.jobwright.platform.problem.Problem;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** Who asks, for which tenant: of one HTTP request or one event. */
@RequestScoped
public class CallContext {

  private static final String PUBLIC_LINK = "public-link";
  private static final String SYSTEM = "system";

  @Inject SecurityIdentity identity;

  private UUID tenantId;
  private String actor;
  private String clientId;
  private String traceparent;

  /** An event's tenant and the actor whose request caused it. */
  public void enterEvent(UUID tenant, String eventActor, String eventTraceparent) {
    enter(tenant, eventActor, "events");
    traceparent = eventTraceparent;
  }

  /** The tenant of long work and the actor who started it; null where that is not known yet. */
  public void enterOperation(UUID tenant, String startedBy) {
    enter(tenant, startedBy, "operations");
  }

  /** The tenant of what falls due by itself; nobody asked for it. */
  public void enterSystem(UUID tenant) {
    enter(tenant, SYSTEM, SYSTEM);
  }

  /**
   * The tenant named by a public link: set before the link is looked up, so that row security
   * holds.
   */
  public void enterPublicLink(UUID tenant) {
    enter(tenant, PUBLIC_LINK, PUBLIC_LINK);
  }

  /**
   * @throws Problem unauthenticated where neither token, link nor event gave a tenant
   */
  public UUID tenantId() {
    return findTenantId().orElseThrow(TokenRefusal::noToken);
  }

  /** The tenant if there is one; looks at the token only when first asked. */
  public Optional<UUID> findTenantId() {
    if (tenantId == null) {
      Membership.of(identity)
          .ifPresent(
              membership ->
                  enter(membership.tenantId(), membership.actor(), membership.clientId()));
    }
    return Optional.ofNullable(tenantId);
  }

  /** The subject of the token, or what stands for it; goes to audit and events. */
  public String actor() {
    tenantId();
    return actor;
  }

  /** The actor and what it may do: an answer is only given again to whom it was made for. */
  public String caller() {
    String permissions =
        Membership.of(identity)
            .map(membership -> new TreeSet<>(membership.permissions()).toString())
            .orElse("");
    return actor() + permissions;
  }

  /** The OAuth client, which scopes idempotency keys. */
  public String clientId() {
    tenantId();
    return clientId;
  }

  /** Whether the caller's role, or role and scope, hold this permission, say {@code items:read}. */
  public boolean may(String permission) {
    String[] parts = permission.split(":", 2);
    return identity.checkPermissionBlocking(new StringPermission(parts[0], parts[1]));
  }

  public Optional<String> traceparent() {
    return Optional.ofNullable(traceparent);
  }

  public void continueTrace(String header) {
    traceparent = header;
  }

  private void enter(UUID tenant, String newActor, String newClientId) {
    if (tenantId != null && !tenantId.equals(tenant)) {
      throw new IllegalStateException("A call has one tenant for its whole life");
    }
    tenantId = tenant;
    actor = newActor;
    clientId = newClientId;
  }
}
