package io.jobwright.platform.answer;

import io.jobwright.platform.list.Page;
import io.jobwright.platform.request.RequestId;
import io.jobwright.platform.trace.RequestIdHeader;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Adds to an answer its request id, its ETag and the link to the next page; makes it a 304 where
 * the caller has it already.
 */
class ResponseFilter {

  private static final String REVALIDATED = "private, no-cache";

  @Inject RequestId requestId;

  @ServerResponseFilter
  void complete(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putSingle(RequestIdHeader.NAME, requestId.value());
    response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    boolean secret = response.getEntity() instanceof ResourceView view && view.showsSecret();
    response
        .getHeaders()
        .putIfAbsent(
            HttpHeaders.CACHE_CONTROL, List.of(secret ? Answer.NEVER_STORED : REVALIDATED));
    switch (response.getEntity()) {
      case ResourceView view -> conditional(request, response, view);
      case Page<?> page when page.nextCursor() != null ->
          response.getHeaders().putSingle(HttpHeaders.LINK, next(request, page));
      case null, default -> {}
    }
  }

  private static void conditional(
      ContainerRequestContext request, ContainerResponseContext response, ResourceView view) {
    response.getHeaders().putSingle(HttpHeaders.ETAG, IfMatch.etag(view));
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (known != null && IfMatch.isKnown(known, view)) {
      response.setStatusInfo(Response.Status.NOT_MODIFIED);
      response.setEntity(null);
    }
  }

  private static String next(ContainerRequestContext request, Page<?> page) {
    String uri =
        request
            .getUriInfo()
            .getRequestUriBuilder()
            .replaceQueryParam("cursor", page.nextCursor())
            .build()
            .toString();
    int path = uri.indexOf("/v1/");
    return "<" + (path < 0 ? uri : uri.substring(path)) + ">; rel=\"next\"";
  }
}
