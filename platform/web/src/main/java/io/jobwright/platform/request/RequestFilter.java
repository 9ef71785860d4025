package io.jobwright.platform.request;

import io.jobwright.platform.json.Utf8Check;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.tenancy.CallContext;
import io.jobwright.platform.trace.RequestIdHeader;
import io.jobwright.platform.trace.Traceparent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
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

  /** Of every operation, also of those that take no notice: such a header cannot be meant. */
  @ServerRequestFilter
  void refuseMalformedPreconditions(ContainerRequestContext request) {
    for (String name : List.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH)) {
      String sent = request.getHeaderString(name);
      if (sent != null) {
        EntityTags.of(name, sent);
      }
    }
  }

  /** A misspelt or malformed filter must not answer with everything. */
  @ServerRequestFilter
  void refuseUnusableParameters(ContainerRequestContext request, ResourceInfo resource) {
    MultivaluedMap<String, String> sent = request.getUriInfo().getQueryParameters();
    if (!sent.isEmpty()) {
      requireUtf8(request.getUriInfo().getRequestUri().getRawQuery());
      parametersOf.computeIfAbsent(resource.getResourceMethod(), QueryParameters::of).check(sent);
    }
  }

  /** The framework has put a character of its own in the place of what is none. */
  private static void requireUtf8(String query) {
    if (query != null && !Utf8Check.isUtf8(query)) {
      throw Problem.of(
          ProblemType.INVALID_PARAMETER, "A parameter has bytes that are no text in UTF-8.");
    }
  }
}
