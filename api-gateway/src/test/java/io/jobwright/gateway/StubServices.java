package io.jobwright.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The four services as stubs, and bounds short enough to run into. */
public final class StubServices implements QuarkusTestResourceLifecycleManager {

  static final Map<String, StubService> BY_NAME =
      Stream.of("quotes", "workorders", "inventory", "invoicing")
          .collect(Collectors.toMap(name -> name, StubService::new));

  static StubService of(String name) {
    return BY_NAME.get(name);
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> configuration = new HashMap<>();
    for (StubService stub : BY_NAME.values()) {
      stub.start();
      configuration.put(
          "jobwright.gateway.services." + stub.name() + ".url", "http://127.0.0.1:" + stub.port());
    }
    configuration.put("quarkus.http.test-port", "0");
    configuration.put("quarkus.management.test-port", "0");
    configuration.put("jobwright.gateway.public-url", "https://api.jobwright.test");
    configuration.put("jobwright.gateway.cors.origins", "https://app.jobwright.test");
    for (String policy : List.of("default", "costly", "public", "authentication")) {
      configuration.put("jobwright.gateway.limits.policies." + policy + ".requests", "1000000");
    }
    configuration.put("jobwright.gateway.requests.timeout", "1500ms");
    configuration.put("jobwright.gateway.connections.max", "6");
    configuration.put("jobwright.gateway.connections.max-waiting", "2");
    configuration.put("jobwright.gateway.connections.timeout", "700ms");
    configuration.put("jobwright.gateway.circuit.pause", "200ms");
    configuration.put("jobwright.gateway.circuit.probe-interval", "100ms");
    return configuration;
  }

  @Override
  public void stop() {
    BY_NAME.values().forEach(StubService::stop);
  }
}
