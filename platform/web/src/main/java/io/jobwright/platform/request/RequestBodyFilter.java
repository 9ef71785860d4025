package io.jobwright.platform.request;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Before the resource reads it: whether a body may be there at all, and whether it says of which
 * type it is. An instruction that nobody reads must not be answered with success.
 */
class RequestBodyFilter {

  /** Where the parameters come from that are not the body. */
  private static final String OTHER_PARTS = "jakarta.ws.rs";

  private final Map<Method, Boolean> takesBody = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void check(ContainerRequestContext request, ResourceInfo resource) throws IOException {
    boolean isTaken =
        takesBody.computeIfAbsent(resource.getResourceMethod(), RequestBodyFilter::takesBody);
    String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (type != null && type.isBlank()) {
      throw new NotSupportedException();
    }
    boolean hasType = type != null;
    if ((isTaken && hasType) || !isThere(request)) {
      return;
    }
    if (isTaken) {
      throw new NotSupportedException();
    }
    throw Problem.of(
        ProblemType.BODY_NOT_EXPECTED,
        "This operation takes no body; what was sent would have no effect.");
  }

  /**
   * RFC 9112, 6.3: a request has a body if one of two headers says so. One in pieces may have none;
   * its first byte is read here, and the request then goes no further.
   */
  private static boolean isThere(ContainerRequestContext request) throws IOException {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return length == null
        ? request.getHeaderString("Transfer-Encoding") != null
            && request.getEntityStream().read() >= 0
        : !length.equals("0");
  }

  private static boolean takesBody(Method operation) {
    return Arrays.stream(operation.getParameters()).anyMatch(RequestBodyFilter::isBody);
  }

  private static boolean isBody(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotations())
        .map(Annotation::annotationType)
        .noneMatch(type -> type.getPackageName().startsWith(OTHER_PARTS));
  }
}
