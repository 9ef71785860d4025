package io.jobwright.gateway.apidoc;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Something that does not change from request to request, with the tag of its content. */
record Page(String contentType, String cacheControl, String etag, Buffer content) {

  private static final int TAG_BYTES = 12;

  Page(String contentType, String cacheControl, Buffer content) {
    this(contentType, cacheControl, etagOf(content), content);
  }

  /** Answers 200, or 304 to who has this very content. */
  void send(RoutingContext context) {
    HttpServerResponse response = context.response();
    context.request().resume();
    response.putHeader(HttpHeaders.ETAG, etag).putHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
    if (etag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, contentType).end(content);
  }

  private static String etagOf(Buffer content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes());
      return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new AssertionError(everyJdkHasIt);
    }
  }
}
