package io.jobwright.gateway.proxy;

import java.util.List;

/** One service behind the gateway, with what keeps it from being a burden to the others. */
public final class Upstream {

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
}
