package io.jobwright.gateway.apidoc;

import io.jobwright.gateway.GatewayConfig;
import io.jobwright.gateway.request.SecurityHeaders;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The API reference for people, at {@code /docs}: three files from our own jars, so that it works
 * without the Internet. The bundle knows addresses elsewhere; the policy of the page keeps it from
 * reaching any of them but the issuer's, from which it gets the token of whoever signs in there. It
 * needs styles inline, but no script is run that is not one of the files.
 */
@ApplicationScoped
public class ReferencePage {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:;"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'; connect-src 'self' ";
  private static final String REVALIDATE = "no-cache";

  private record File(String contentType, String resource) {}

  private static final Map<String, File> FILES =
      Map.of(
          "/docs", new File("text/html; charset=utf-8", "docs/index.html"),
          "/docs/reference.js", new File("text/javascript; charset=utf-8", "docs/reference.js"),
          "/docs/scalar.js",
              new File(
                  "text/javascript; charset=utf-8", "META-INF/resources/webjars/scalar/scalar.js"));

  private final Vertx vertx;
  private final String policy;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();

  ReferencePage(Vertx vertx, GatewayConfig config) {
    this.vertx = vertx;
    URI issuer = config.issuer();
    policy = POLICY + issuer.getScheme() + "://" + issuer.getAuthority();
  }

  public void install(Router router, int order, Handler<RoutingContext> limit) {
    FILES.forEach(
        (path, file) ->
            router
                .route(path)
                .order(order)
                .handler(limit)
                .handler(ReadOnly::check)
                .handler(context -> answer(context, path, file)));
  }

  private void answer(RoutingContext context, String path, File file) {
    context.response().headers().set(SecurityHeaders.CONTENT_SECURITY_POLICY, policy);
    Page known = pages.get(path);
    if (known != null) {
      known.send(context);
      return;
    }
    vertx
        .executeBlocking(() -> pages.computeIfAbsent(path, absent -> read(file)))
        .onSuccess(page -> page.send(context))
        .onFailure(context::fail);
  }

  private static Page read(File file) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream content = loader.getResourceAsStream(file.resource())) {
      if (content == null) {
        throw new FileNotFoundException(file.resource());
      }
      return new Page(file.contentType(), REVALIDATE, Buffer.buffer(content.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
