package io.jobwright.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/** One service behind the gateway, with the limits that keep it from slowing down the others. */
public final class Upstream {

  private static final long PROBE_TIMEOUT_MS = 5_000;

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
   * Asks for nothing in particular: any answer shows that the service is there.
   *
   * @return fails where there was none; succeeds unasked while the circuit is open
   */
  Future<Void> probe() {
    if (!circuit.admits()) {
      return Future.succeededFuture();
    }
    return connections
        .request()
        .compose(
            request ->
                request.setMethod(HttpMethod.HEAD).setURI("/").idleTimeout(PROBE_TIMEOUT_MS).send())
        .onSuccess(response -> circuit.answered())
        .onFailure(failure -> circuit.unanswered())
        .compose(HttpClientResponse::end);
  }
}
