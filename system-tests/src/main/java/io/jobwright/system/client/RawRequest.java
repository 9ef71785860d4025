package io.jobwright.system.client;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request byte for byte, so that it can be one that no well-behaved caller sends.
 *
 * @param pathAndQuery as on the wire, percent-encoded where it has to be
 * @param headers a name can be there several times
 * @param body empty for none
 */
public record RawRequest(
    String method,
    String pathAndQuery,
    List<Map.Entry<String, String>> headers,
    Optional<byte[]> body) {

  public RawRequest {
    headers = List.copyOf(headers);
  }

  public String bodyText() {
    return body.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
  }

  MultiMap headerMap() {
    MultiMap map = MultiMap.caseInsensitiveMultiMap();
    headers.forEach(header -> map.add(header.getKey(), header.getValue()));
    return map;
  }

  Buffer buffer() {
    return body.map(Buffer::buffer).orElse(null);
  }
}
