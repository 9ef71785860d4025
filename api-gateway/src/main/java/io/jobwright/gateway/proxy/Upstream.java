package io.jobwright.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.util.List;

/** One service behind the gateway, with what keeps it from being a burden to the others. */
public final class Upstream {

  private static final long READ_TIMEOUT_MS = 5_000;

  private final String name;
  private final List<String> paths;
  private final Connections connections;
  private final Circuit circuit;
  private final Answers answers;

  Upstream(
      String name, List<String> paths, Connections connections, Circuit circuit, Answers answers) {
    this.name = name;
    this.paths = List.copyOf(paths);
    this.connections = connections;
    this.circuit = circuit;
    this.answers = answers;
  }

  /** Short name: {@code quotes}. */
  public String name() {
    return name;
  }

  List<String> paths() {
    return paths;
  }

  Connections connections() {
    return connections;
  }

  Circuit circuit() {
    return circuit;
  }

  Answers answers() {
    return answers;
  }

  /** False while the service has not answered lately. */
  public boolean isAvailable() {
    return !circuit.isOpen();
  }

  /**
   * Reads something small of the service itself, such as its OpenAPI document.
   *
   * @return fails where there is no answer, or another than 200
   */
  public Future<Buffer> read(String uri) {
    if (!circuit.admits()) {
      return Future.failedFuture("The circuit to " + name + " is open");
    }
    return connections
        .request()
        .compose(request -> request.setURI(uri).idleTimeout(READ_TIMEOUT_MS).send())
        .onSuccess(response -> circuit.answered())
        .onFailure(failure -> circuit.unanswered())
        .compose(Upstream::body);
  }

  private static Future<Buffer> body(HttpClientResponse response) {
    if (response.statusCode() == 200) {
      return response.body();
    }
    return response
        .body()
        .compose(ignored -> Future.failedFuture("Answered " + response.statusCode()));
  }
}
