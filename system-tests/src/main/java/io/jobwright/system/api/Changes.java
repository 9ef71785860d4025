package io.jobwright.system.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What differs between two documents, for a reader: what came, went, or is another. */
final class Changes {

  private static final List<String> SECTIONS = List.of("paths", "webhooks", "components");

  private Changes() {}

  static List<String> between(JsonNode before, JsonNode now) {
    List<String> changes = new ArrayList<>();
    for (String section : SECTIONS) {
      for (String name : names(before.path(section), now.path(section))) {
        compare(
            changes,
            section + " " + name,
            before.path(section).path(name),
            now.path(section).path(name));
      }
    }
    for (Map.Entry<String, JsonNode> member : now.properties()) {
      if (!SECTIONS.contains(member.getKey())
          && !member.getValue().equals(before.path(member.getKey()))) {
        changes.add("changed " + member.getKey());
      }
    }
    return changes;
  }

  /** One level below a section: the operations of a path, the components of a kind. */
  private static void compare(List<String> changes, String at, JsonNode before, JsonNode now) {
    for (String name : names(before, now)) {
      if (!before.has(name)) {
        changes.add("new     " + at + " " + name);
      } else if (!now.has(name)) {
        changes.add("gone    " + at + " " + name);
      } else if (!before.path(name).equals(now.path(name))) {
        changes.add("changed " + at + " " + name);
      }
    }
  }

  private static Set<String> names(JsonNode one, JsonNode other) {
    Set<String> names = new TreeSet<>();
    one.fieldNames().forEachRemaining(names::add);
    other.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
