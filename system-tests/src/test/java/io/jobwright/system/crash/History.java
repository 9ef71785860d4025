package io.jobwright.system.crash;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.check.Acknowledgements;
import io.jobwright.system.check.Acknowledgements.State;
import io.jobwright.system.client.Exchange;
import io.jobwright.system.client.Listener;
import io.jobwright.system.client.Request;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What the callers of a crash run remember: what was acknowledged, what had to be repeated. */
final class History implements Listener {

  private final Acknowledgements acknowledgements = new Acknowledgements();
  private final Map<String, LongAdder> repeats = new ConcurrentHashMap<>();
  private final LongAdder writes = new LongAdder();
  private final LongAdder replays = new LongAdder();

  @Override
  public void answered(Exchange exchange) {
    if (exchange.request().method().equals("GET") || !exchange.succeeded()) {
      return;
    }
    writes.increment();
    if (exchange.replayed()) {
      replays.increment();
    }
    JsonNode resource = exchange.json();
    if (resource.hasNonNull("id") && resource.hasNonNull("version")) {
      acknowledge(readPath(exchange.request(), resource.path("id").asText()), resource);
    }
  }

  private void acknowledge(String path, JsonNode resource) {
    acknowledgements.add(path, state(resource));
  }

  static State state(JsonNode resource) {
    return new State(resource.path("version").asLong(), resource.path("status").asText(null));
  }

  /** A creation answers for what is below its path, a move for what is above. */
  private static String readPath(Request request, String id) {
    int at = request.path().indexOf(id);
    return at < 0 ? request.path() + "/" + id : request.path().substring(0, at + id.length());
  }

  /** What an answer without id said, or what was seen of it. */
  void acknowledge(String path, long version, String status) {
    acknowledgements.add(path, new State(version, status));
  }

  @Override
  public void repeated(Request request, String why) {
    repeats.computeIfAbsent(why, reason -> new LongAdder()).increment();
  }

  Acknowledgements acknowledgements() {
    return acknowledgements;
  }

  long repeats() {
    return repeats.values().stream().mapToLong(LongAdder::sum).sum();
  }

  @Override
  public String toString() {
    return "%d acknowledged writes on %d resources; %d requests repeated %s; %d answers replayed"
        .formatted(
            writes.sum(),
            acknowledgements.size(),
            repeats(),
            new TreeMap<>(repeats),
            replays.sum());
  }
}
