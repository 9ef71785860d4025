package io.jobwright.system.fuzz.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.client.Exchange;
import io.jobwright.system.client.Listener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What an organization has, as far as it was told in the answers it was given. */
public final class Resources implements Listener {

  private static final Pattern PUBLIC_ID = Pattern.compile("[a-z]+_[0-7][0-9a-hjkmnp-tv-z]{25}");

  private final Map<String, Map<String, Resource>> byCollection = new TreeMap<>();
  private final Map<String, String> references = new TreeMap<>();
  private final Set<String> ids = new LinkedHashSet<>();

  static boolean isPublicId(String text) {
    return PUBLIC_ID.matcher(text).matches();
  }

  @Override
  public void answered(Exchange exchange) {
    if (exchange.succeeded() && exchange.isJson()) {
      String location = exchange.headers().get("Location");
      learn(location == null ? exchange.request().path() : location, exchange.json());
    }
  }

  /** Takes note of what an answer to a request of this path shows. */
  public synchronized void learn(String pathAndQuery, JsonNode answer) {
    String path = pathAndQuery.replaceFirst("\\?.*", "");
    note("", answer);
    answer.path("items").forEach(item -> add(path, item));
    String id = answer.path("id").asText();
    if (isPublicId(id)) {
      int own = path.indexOf("/" + id);
      add(own < 0 ? path : path.substring(0, own), answer);
    }
  }

  private void add(String collection, JsonNode shown) {
    String id = shown.path("id").asText();
    if (!isPublicId(id)) {
      return;
    }
    put(new Resource(collection, id, shown));
    String token = shown.path("publicToken").asText();
    if (!token.isEmpty()) {
      put(new Resource(collection.replaceFirst("^/v1/", "/v1/public/"), token, shown));
    }
  }

  /** Takes note of how something is by now. */
  synchronized void put(Resource resource) {
    byCollection
        .computeIfAbsent(resource.collection(), absent -> new LinkedHashMap<>())
        .put(resource.id(), resource);
  }

  private void note(String field, JsonNode node) {
    if (node.isTextual() && isPublicId(node.asText())) {
      ids.add(node.asText());
      if (field.endsWith("Id")) {
        references.putIfAbsent(field, node.asText());
      }
    }
    node.forEach(element -> note(field, element));
    node.properties().forEach(property -> note(property.getKey(), property.getValue()));
  }

  /** Those of a collection, the latest first. */
  public synchronized List<Resource> of(String collection) {
    return new ArrayList<>(byCollection.getOrDefault(collection, Map.of()).values()).reversed();
  }

  /** Whether a field of this name can name something that has a place of its own in the API. */
  public synchronized boolean isReference(String field) {
    Optional<String> id = reference(field);
    return id.isPresent()
        && byCollection.values().stream().anyMatch(some -> some.containsKey(id.get()));
  }

  /** Everything that is there. */
  public synchronized List<Resource> all() {
    return byCollection.values().stream().flatMap(some -> some.values().stream()).toList();
  }

  /** What a field of this name can name. */
  public synchronized Optional<String> reference(String field) {
    return Optional.ofNullable(references.get(field));
  }

  /** Every public id that was ever shown. */
  public synchronized Set<String> ids() {
    return Set.copyOf(ids);
  }
}
