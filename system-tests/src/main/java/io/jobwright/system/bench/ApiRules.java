package io.jobwright.system.bench;

import io.jobwright.system.bench.RuleCosts.Rule;
import io.jobwright.system.bench.RuleCosts.Side;
import io.jobwright.system.client.Jobwright;
import io.jobwright.system.client.Json;
import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.client.RawRequest;
import io.jobwright.system.client.model.NewClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rules of the API whose cost is measured, each on requests for clients and quotes. */
final class ApiRules {

  private static final String CLIENTS = "/v1/clients";
  private static final String JSON = "application/json";
  private static final String KEY = "Idempotency-Key";
  private static final int BATCH = 50;

  private final Jobwright gateway;
  private final Jobwright service;
  private final String authorization;

  /**
   * @param gateway the public address
   * @param service quotes-service's own
   */
  ApiRules(Jobwright gateway, Jobwright service, String authorization) {
    this.gateway = gateway;
    this.service = service;
    this.authorization = authorization;
  }

  List<Rule> all() {
    RawAnswer made = gateway.send(create(newKey()));
    String client = made.header("Location").orElseThrow();
    String etag = made.header("ETag").orElseThrow();
    String list = CLIENTS + "?limit=50";
    String cursor = Json.tree(gateway.send(get(list)).body()).path("nextCursor").asText();
    RawRequest repeated = create(newKey());
    gateway.send(repeated);
    return List.of(
        new Rule("the edge: token, limits, CORS, route", direct(client), read(client)),
        new Rule(
            "ETag: 304 for what is known",
            read(client),
            side(() -> get(client, "If-None-Match", etag), 304)),
        new Rule(
            "Idempotency-Key: answer stored with the effect",
            side(() -> patch(client, ""), 200),
            side(() -> patch(client, newKey()), 200)),
        new Rule(
            "replay instead of a creation",
            side(() -> create(newKey()), 201),
            side(() -> repeated, 201)),
        new Rule("signed cursor: second page of 50", read(list), read(list + "&cursor=" + cursor)),
        new Rule(
            "filter and sort: 50 clients",
            read(list),
            read(list + "&sort=name&updatedAfter=2020-01-01T00:00:00Z")),
        new Rule(
            "expand: 50 quotes with clients and lines",
            read("/v1/quotes?limit=50"),
            read("/v1/quotes?limit=50&expand=client,lines")),
        new Rule(
            "gzip: 50 clients", read(list), side(() -> get(list, "Accept-Encoding", "gzip"), 200)),
        new Rule(
            "batch of 50, per client made",
            side(() -> create(newKey()), 201),
            new Side(gateway, this::batch, 207, BATCH)));
  }

  private Side direct(String path) {
    return new Side(service, () -> get(path), 200, 1);
  }

  private Side read(String path) {
    return side(() -> get(path), 200);
  }

  private Side side(Supplier<RawRequest> request, int status) {
    return new Side(gateway, request, status, 1);
  }

  private RawRequest get(String path, String... more) {
    return request("GET", path, JSON, null, more);
  }

  private RawRequest create(String key) {
    return request("POST", CLIENTS, JSON, client(), KEY, key);
  }

  private RawRequest batch() {
    String items =
        IntStream.range(0, BATCH)
            .mapToObj(i -> "{\"body\": " + client() + "}")
            .collect(Collectors.joining(","));
    return request("POST", CLIENTS + "/batch", JSON, "{\"items\": [" + items + "]}", KEY, newKey());
  }

  private RawRequest patch(String path, String key) {
    String body = "{\"details\": {\"name\": \"Changed %s\"}}".formatted(newKey());
    String type = "application/merge-patch+json";
    return key.isEmpty()
        ? request("PATCH", path, type, body, "If-Match", "*")
        : request("PATCH", path, type, body, "If-Match", "*", KEY, key);
  }

  private RawRequest request(String method, String path, String type, String body, String... more) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    headers.add(Map.entry("Authorization", authorization));
    headers.add(Map.entry("Content-Type", type));
    for (int i = 0; i < more.length; i += 2) {
      headers.add(Map.entry(more[i], more[i + 1]));
    }
    Optional<byte[]> bytes =
        Optional.ofNullable(body).map(text -> text.getBytes(StandardCharsets.UTF_8));
    return new RawRequest(method, path, headers, bytes);
  }

  private static String client() {
    return Json.write(NewClient.named("Bench " + newKey()));
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
