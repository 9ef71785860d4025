package io.jobwright.gateway.compression;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;

/**
 * Compresses answers of text from 1 KiB on for callers who accept gzip. Not those that must not be
 * stored: they carry secrets, and the length of a compressed text gives away what it repeats
 * (BREACH). As a step of the chain, it keeps from the services what only concerns the compressed
 * variant.
 */
@ApplicationScoped
public class Compression implements Handler<RoutingContext> {

  /** Below, the caller gains no packet. */
  public static final int SMALLEST_BYTES = 1024;

  private static final String KEY = Compression.class.getName();

  /** Level 6 saves a tenth more bytes for twice the time. */
  private static final int LEVEL = 2;

  private static final int NOT_MODIFIED = 304;

  /** Parts of something, or nothing at all. */
  private static final Set<Integer> LEFT_ALONE = Set.of(204, 206);

  /**
   * What the caller said about encodings, before it was rewritten.
   *
   * @param known its If-None-Match, empty without one
   */
  private record Wish(boolean gzip, String known) {}

  @Override
  public void handle(RoutingContext context) {
    MultiMap headers = context.request().headers();
    String known = makePlain(headers, HttpHeaders.IF_NONE_MATCH);
    makePlain(headers, HttpHeaders.IF_MATCH);
    context.put(KEY, new Wish(allowsGzip(headers), known));
    context.next();
  }

  /** Whether the caller accepts gzip. */
  public static boolean allowsGzip(MultiMap headers) {
    return AcceptEncoding.allowsGzip(headers.get(HttpHeaders.ACCEPT_ENCODING));
  }

  /** Compresses the answer of a service, or leaves it as it is, with headers that say so. */
  public void apply(RoutingContext context, ProxyResponse response) {
    Wish wish = context.get(KEY);
    MultiMap headers = response.headers();
    if (response.getStatusCode() == NOT_MODIFIED) {
      nameKnownVariant(headers, wish);
      return;
    }
    if (LEFT_ALONE.contains(response.getStatusCode()) || !isCompressible(headers)) {
      return;
    }
    headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (wish.gzip() && isLongEnough(headers)) {
      compress(context, response);
    }
  }

  private static void compress(RoutingContext context, ProxyResponse response) {
    MultiMap headers = response.headers();
    boolean lengthUnknown = !headers.contains(HttpHeaders.CONTENT_LENGTH);
    headers.remove(HttpHeaders.CONTENT_LENGTH);
    headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
    String etag = headers.get(HttpHeaders.ETAG);
    if (etag != null) {
      headers.set(HttpHeaders.ETAG, GzipTags.compressed(etag));
    }
    boolean hasBody = !context.request().method().equals(HttpMethod.HEAD);
    response.setBody(
        Body.body(
            hasBody
                ? new GzipBody(response.getBody().stream(), LEVEL, lengthUnknown)
                : response.getBody().stream()));
  }

  /** The 304 names the variant that the caller has, where the service has matched its plain tag. */
  private static void nameKnownVariant(MultiMap headers, Wish wish) {
    headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    String etag = headers.get(HttpHeaders.ETAG);
    if (etag != null && wish.known().contains(GzipTags.compressed(etag))) {
      headers.set(HttpHeaders.ETAG, GzipTags.compressed(etag));
    }
  }

  private static boolean isCompressible(MultiMap headers) {
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    String caching = headers.get(HttpHeaders.CACHE_CONTROL);
    return type != null
        && isText(type.toLowerCase(Locale.ROOT))
        && !headers.contains(HttpHeaders.CONTENT_ENCODING)
        && (caching == null || !(caching.contains("no-store") || caching.contains("no-transform")));
  }

  private static boolean isText(String contentType) {
    String type = contentType.split(";", 2)[0].strip();
    return type.startsWith("text/")
        || type.equals("application/json")
        || type.equals("application/xml")
        || type.endsWith("+json")
        || type.endsWith("+xml");
  }

  private static boolean isLongEnough(MultiMap headers) {
    String length = headers.get(HttpHeaders.CONTENT_LENGTH);
    return length == null || Long.parseLong(length) >= SMALLEST_BYTES;
  }

  /** What the header said before, several lines as one; empty where there is none. */
  private static String makePlain(MultiMap headers, CharSequence name) {
    String tags = String.join(", ", headers.getAll(name));
    if (!tags.isEmpty()) {
      headers.set(name, GzipTags.plain(tags));
    }
    return tags;
  }
}
