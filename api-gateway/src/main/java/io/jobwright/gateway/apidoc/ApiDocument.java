package io.jobwright.gateway.apidoc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.gateway.GatewayConfig;
import io.jobwright.gateway.proxy.Route;
import io.jobwright.gateway.proxy.RouteTable;
import io.jobwright.gateway.proxy.Upstream;
import io.jobwright.gateway.proxy.Upstreams;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The merged OpenAPI document: made in the background, served from memory. A service's part stays
 * while that service is away; one that was never seen is named in the document as missing.
 */
@ApplicationScoped
public class ApiDocument {

  private static final Logger LOG = Logger.getLogger(ApiDocument.class);
  private static final String PART = "/q/openapi?format=json";
  private static final String CACHE_CONTROL = "no-cache";

  private final Vertx vertx;
  private final List<Upstream> upstreams;
  private final ApiMerge merge;
  private final ObjectMapper json;
  private final GatewayConfig.Document config;

  private final Map<String, Buffer> parts = new ConcurrentHashMap<>();
  private Map<String, Buffer> merged = Map.of();
  private volatile Page page;
  private volatile boolean stopped;

  ApiDocument(
      Vertx vertx,
      Upstreams upstreams,
      RouteTable routes,
      ApiFrame frame,
      ObjectMapper json,
      GatewayConfig config) {
    this.vertx = vertx;
    this.upstreams = upstreams.all();
    this.merge = new ApiMerge(path -> routes.find(path).map(ApiDocument::owner), frame.document());
    this.json = json;
    this.config = config.document();
    page = pageOf(merged);
  }

  void start(@Observes StartupEvent started) {
    vertx.runOnContext(ignored -> refresh());
  }

  void stop(@Observes ShutdownEvent stopping) {
    stopped = true;
  }

  /** Whether every service has told its part. */
  public boolean isComplete() {
    return parts.size() == upstreams.size();
  }

  public void install(Router router, int order, Handler<RoutingContext> limit) {
    router
        .route("/openapi.json")
        .order(order)
        .handler(limit)
        .handler(ReadOnly::check)
        .handler(context -> page.send(context));
  }

  private void refresh() {
    if (stopped) {
      return;
    }
    Future.join(upstreams.stream().map(this::fetch).toList())
        .eventually(() -> vertx.executeBlocking(this::mergeAnew))
        .onComplete(done -> vertx.setTimer(pauseMs(), elapsed -> refresh()));
  }

  private long pauseMs() {
    return (isComplete() ? config.refresh() : config.refreshIncomplete()).toMillis();
  }

  private Future<Buffer> fetch(Upstream upstream) {
    return upstream
        .read(PART)
        .onSuccess(part -> parts.put(upstream.name(), part))
        .onFailure(failure -> LOG.debugf("No part of %s: %s", upstream.name(), failure));
  }

  private static ApiMerge.Owner owner(Route route) {
    return new ApiMerge.Owner(route.upstream().name(), route.prefix(), route.isPublic());
  }

  private synchronized Void mergeAnew() {
    Map<String, Buffer> present = Map.copyOf(parts);
    if (!present.equals(merged)) {
      page = pageOf(present);
      merged = present;
    }
    return null;
  }

  private Page pageOf(Map<String, Buffer> present) {
    Map<String, JsonNode> documents = new HashMap<>();
    Set<String> missing = new HashSet<>();
    for (Upstream upstream : upstreams) {
      String service = upstream.name();
      parsed(service, present.get(service))
          .ifPresentOrElse(
              document -> documents.put(service, document), () -> missing.add(service));
    }
    try {
      byte[] content = json.writeValueAsBytes(merge.merge(documents, missing));
      return new Page("application/json", CACHE_CONTROL, Buffer.buffer(content));
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("A tree must be writable as JSON", bug);
    }
  }

  private Optional<JsonNode> parsed(String service, Buffer part) {
    if (part == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.readTree(part.getBytes()));
    } catch (IOException malformed) {
      LOG.warnf("The OpenAPI document of %s is not JSON: %s", service, malformed.getMessage());
      return Optional.empty();
    }
  }
}
