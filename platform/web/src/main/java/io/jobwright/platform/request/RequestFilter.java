package io.jobwright.platform.request;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.tenancy.CallContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Before the resource: request id, trace context, and no unusable query parameter. */
class RequestFilter {

  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** W3C Trace Context; what is none is not passed on. */
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private static final IdType GENERATED = new IdType("req");

  private final Map<Method, QueryParameters> parametersOf = new ConcurrentHashMap<>();

  @Inject RequestId requestId;
  @Inject CallContext call;

  @ServerRequestFilter(preMatching = true)
  void identify(ContainerRequestContext request) {
    String sent = request.getHeaderString("X-Request-Id");
    boolean usable = sent != null && REQUEST_ID.matcher(sent).matches();
    requestId.set(usable ? sent : GENERATED.format(IdType.next()), request.getMethod());
    String traceparent = request.getHeaderString("traceparent");
    if (traceparent != null && TRACEPARENT.matcher(traceparent).matches()) {
      call.continueTrace(traceparent);
    }
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
