package io.jobwright.gateway;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A service as the gateway sees one: answers as told, and remembers what it was asked. */
final class StubService {

  /** A whole request, as it arrived. */
  record Received(String method, String uri, MultiMap headers, Buffer body) {}

  private static final Vertx VERTX = Vertx.vertx();

  private final String name;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile Handler<HttpServerRequest> behaviour;
  private volatile int port;
  private HttpServer server;

  StubService(String name) {
    this.name = name;
    reset();
  }

  String name() {
    return name;
  }

  int port() {
    return port;
  }

  /** Begins to listen; on the same port as before, if it did before. */
  void start() {
    server =
        VERTX
            .createHttpServer(new HttpServerOptions().setMaxInitialLineLength(16_384))
            .connectionHandler(connection -> connections.incrementAndGet())
            .requestHandler(this::dispatch);
    Await.value(server.listen(port, "127.0.0.1"));
    port = server.actualPort();
  }

  /** Stops listening, and breaks every connection. */
  void stop() {
    Await.value(server.close());
  }

  /** From now on business requests are answered like this; probes as before. */
  void behave(Handler<HttpServerRequest> newBehaviour) {
    behaviour = newBehaviour;
  }

  void reset() {
    behaviour = this::echo;
    received.clear();
    connections.set(0);
  }

  List<Received> received() {
    return received;
  }

  int connections() {
    return connections.get();
  }

  static Vertx vertx() {
    return VERTX;
  }

  private void dispatch(HttpServerRequest request) {
    if (request.path().equals("/")) {
      request.response().setStatusCode(404).end();
    } else {
      behaviour.handle(request);
    }
  }

  /** Answers 200 with the service's name and the length of the body. */
  void echo(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body -> {
              received.add(
                  new Received(request.method().name(), request.uri(), request.headers(), body));
              request
                  .response()
                  .putHeader("Content-Type", "application/json")
                  .end(new JsonObject().put("service", name).put("bytes", body.length()).encode());
            });
  }
}
