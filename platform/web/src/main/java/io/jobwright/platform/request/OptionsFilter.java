package io.jobwright.platform.request;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers OPTIONS for the very path that is asked for; after {@link RequestFilter}. */
class OptionsFilter {

  @Inject Endpoints endpoints;

  @ServerRequestFilter(preMatching = true, priority = Priorities.USER + 1)
  Optional<Response> tellMethods(ContainerRequestContext request) {
    if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
      return Optional.empty();
    }
    String allowed = endpoints.allowed(request.getUriInfo().getPath());
    return allowed.isEmpty()
        ? Optional.empty()
        : Optional.of(Response.noContent().header(HttpHeaders.ALLOW, allowed).build());
  }
}
