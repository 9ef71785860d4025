package io.jobwright.system.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.client.Exchange;
import io.jobwright.system.client.Listener;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Every public id that an organization was shown, and the fields in which it stood. */
final class KnownIds implements Listener {

  private static final Pattern PUBLIC_ID = Pattern.compile("[a-z]+_[0-7][0-9a-hjkmnp-tv-z]{25}");

  private final Set<String> all = new LinkedHashSet<>();
  private final Map<String, String> byField = new TreeMap<>();

  /** The examples of the API's own document are nobody's. */
  @Override
  public void answered(Exchange exchange) {
    if (exchange.succeeded() && exchange.isJson() && exchange.request().path().startsWith("/v1/")) {
      collect("", exchange.json());
    }
  }

  private void collect(String field, JsonNode node) {
    if (node.isTextual() && PUBLIC_ID.matcher(node.asText()).matches()) {
      all.add(node.asText());
      byField.put(field, node.asText());
    }
    node.forEach(element -> collect(field, element));
    node.properties().forEach(property -> collect(property.getKey(), property.getValue()));
  }

  /** An id that stood in a field of this name. */
  Optional<String> ofField(String name) {
    return Optional.ofNullable(byField.get(name));
  }

  /** The latest of each prefix, so many of each. */
  List<String> samples(int ofEach) {
    Map<String, List<String>> byPrefix = new TreeMap<>();
    for (String id : List.copyOf(all).reversed()) {
      List<String> samples =
          byPrefix.computeIfAbsent(id.substring(0, id.indexOf('_')), prefix -> new ArrayList<>());
      if (samples.size() < ofEach) {
        samples.add(id);
      }
    }
    return byPrefix.values().stream().flatMap(List::stream).toList();
  }

  /** Those of the ids that a text shows. */
  List<String> shownIn(String text) {
    return PUBLIC_ID
        .matcher(text)
        .results()
        .map(match -> match.group())
        .filter(all::contains)
        .toList();
  }
}
