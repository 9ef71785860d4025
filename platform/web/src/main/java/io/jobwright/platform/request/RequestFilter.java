package io.jobwright.platform.request;

import io.jobwright.platform.tenancy.CallContext;
import io.jobwright.platform.trace.RequestIdHeader;
import io.jobwright.platform.trace.Traceparent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Before the resource: request id, trace context, and no unusable query parameter. */
class RequestFilter {

  private final Map<Method, QueryParameters> parametersOf = new ConcurrentHashMap<>();

  @Inject RequestId requestId;
  @Inject CallContext call;

  @ServerRequestFilter(preMatching = true)
  void identify(ContainerRequestContext request) {
    requestId.set(
        RequestIdHeader.acceptedOrNew(sent(request, RequestIdHeader.NAME)), request.getMethod());
    Traceparent.accepted(sent(request, Traceparent.NAME)).ifPresent(call::continueTrace);
  }

  private static List<String> sent(ContainerRequestContext request, String header) {
    return request.getHeaders().getOrDefault(header, List.of());
  }

  /** A misspelt or malformed filter must not answer with everything. */
  @ServerRequestFilter
  void refuseUnusableParameters(ContainerRequestContext request, ResourceInfo resource) {
    MultivaluedMap<String, String> sent = request.getUriInfo().getQueryParameters();
    if (!sent.isEmpty()) {
      parametersOf.computeIfAbsent(resource.getResourceMethod(), QueryParameters::of).check(sent);
    }
  }
}
