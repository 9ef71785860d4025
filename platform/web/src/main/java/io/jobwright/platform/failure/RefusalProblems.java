package io.jobwright.platform.failure;

import io.jobwright.platform.identity.BearerToken;
import io.jobwright.platform.identity.Membership;
import io.jobwright.platform.identity.TokenRefusal;
import io.jobwright.platform.patch.MergePatch;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.request.Endpoints;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.StringPermission;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What belongs to a refusal that comes from the framework's search for an operation: whether the
 * caller should hear of it, and what would be right instead.
 */
@ApplicationScoped
public class RefusalProblems {

  @Inject Endpoints endpoints;
  @Inject CurrentIdentityAssociation identity;

  /** A path that no operation has. */
  public Problem routeUnknown(String path) {
    return Problem.routeUnknown(path, endpoints.paths());
  }

  /**
   * What is wrong with the token, or that there is none.
   *
   * @param authorization the values of the header
   */
  public Problem unauthenticated(List<String> authorization) {
    return BearerToken.in(authorization)
        .map(TokenRefusal::invalid)
        .orElseGet(TokenRefusal::noToken);
  }

  /** What the caller lacks for an operation that was refused. */
  public Uni<Problem> forbidden(String method, String path) {
    List<String> needed =
        endpoints
            .find(method, path)
            .map(operation -> operation.getAnnotation(PermissionsAllowed.class))
            .map(permissions -> List.of(permissions.value()))
            .orElse(List.of());
    return identity.getDeferredIdentity().map(caller -> forbidden(caller, needed));
  }

  private static Problem forbidden(SecurityIdentity caller, List<String> needed) {
    return Membership.of(caller)
        .map(member -> TokenRefusal.insufficientPermissions(member, needed))
        .orElseGet(() -> TokenRefusal.noOrganization((JsonWebToken) caller.getPrincipal()));
  }

  /** For the headers Accept-Patch and Accept-Post. */
  public String acceptedMediaType(String method) {
    return method.equals(HttpMethod.PATCH) ? MergePatch.MEDIA_TYPE : MediaType.APPLICATION_JSON;
  }

  /**
   * The framework looks at media types before it looks at the caller; whoever may not do this at
   * all is to hear that first.
   *
   * @return fails with Unauthorized, AuthenticationFailed or Forbidden
   */
  public Uni<Void> checkPermission(String method, String path) {
    return endpoints
        .find(method, path)
        .filter(operation -> operation.isAnnotationPresent(PermissionsAllowed.class))
        .map(this::checkPermission)
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private Uni<Void> checkPermission(Method operation) {
    String[] anyOf = operation.getAnnotation(PermissionsAllowed.class).value();
    return identity
        .getDeferredIdentity()
        .flatMap(
            caller ->
                caller.isAnonymous()
                    ? Uni.createFrom().failure(new UnauthorizedException())
                    : holdsAny(caller, anyOf))
        .flatMap(
            holds ->
                holds
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom().failure(new ForbiddenException()));
  }

  private static Uni<Boolean> holdsAny(SecurityIdentity caller, String[] permissions) {
    return Multi.createFrom()
        .items(permissions)
        .map(permission -> permission.split(":", 2))
        .onItem()
        .transformToUniAndConcatenate(
            parts -> caller.checkPermission(new StringPermission(parts[0], parts[1])))
        .collect()
        .asList()
        .map(answers -> answers.contains(true));
  }
}
