package io.jobwright.gateway.apidoc;

import io.jobwright.gateway.compression.Compression;
import io.jobwright.gateway.compression.Gzip;
import io.jobwright.platform.digest.Sha256;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Something that does not change from request to request: ready to be sent, compressed and not,
 * with a tag for each. What is too small to gain by it has one variant.
 */
record Page(String contentType, String cacheControl, Variant plain, Optional<Variant> compressed) {

  private static final int TAG_BYTES = 12;

  private record Variant(String etag, Buffer content) {

    static Variant of(Buffer content) {
      return new Variant(etagOf(content), content);
    }
  }

  Page(String contentType, String cacheControl, Buffer content) {
    this(contentType, cacheControl, Variant.of(content), compressed(content));
  }

  /** Answers 200, or 304 to who has this very content. */
  void send(RoutingContext context) {
    HttpServerRequest request = context.request();
    Optional<Variant> wanted = compressed.filter(any -> Compression.allowsGzip(request.headers()));
    Variant variant = wanted.orElse(plain);
    HttpServerResponse response = context.response();
    request.resume();
    response
        .putHeader(HttpHeaders.ETAG, variant.etag())
        .putHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
    response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (variant.etag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatusCode(304).end();
      return;
    }
    if (wanted.isPresent()) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, contentType).end(variant.content());
  }

  private static Optional<Variant> compressed(Buffer content) {
    return content.length() < Compression.SMALLEST_BYTES
        ? Optional.empty()
        : Optional.of(Variant.of(Gzip.smallest(content)));
  }

  private static String etagOf(Buffer content) {
    return '"' + Sha256.hex(content.getBytes(), TAG_BYTES) + '"';
  }
}
