package io.jobwright.system.fuzz.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.system.fuzz.api.Schema;
import io.jobwright.system.fuzz.world.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A place in a body. Of a list, one element stands for all: the first that has what the place lies
 * in, or else the first.
 *
 * @param owners schemas of what it lies in, from the body itself on
 * @param path names, and the index of an element of a list
 */
record Field(List<Schema> owners, List<String> path, Schema schema, boolean required) {

  static final String FIRST = "0";
  private static final int DEEPEST = 8;

  /** Every place that the schema knows. */
  static List<Field> of(Schema body) {
    List<Field> fields = new ArrayList<>();
    collect(new Field(List.of(), List.of(), body, true), fields);
    return fields;
  }

  private static void collect(Field at, List<Field> fields) {
    if (at.path.size() > DEEPEST) {
      return;
    }
    Schema schema = at.schema;
    List<Field> inside = new ArrayList<>();
    for (Map.Entry<String, Schema> property : schema.properties().entrySet()) {
      boolean required = schema.required().contains(property.getKey());
      inside.add(at.inside(property.getKey(), property.getValue(), required));
    }
    if (schema.is("array")) {
      inside.add(at.inside(FIRST, schema.items(), false));
    }
    fields.addAll(inside);
    inside.forEach(field -> collect(field, fields));
  }

  private Field inside(String name, Schema inner, boolean isRequired) {
    List<Schema> outer = new ArrayList<>(owners);
    outer.add(schema);
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return new Field(outer, longer, inner, isRequired);
  }

  String name() {
    return path.getLast();
  }

  /** Text of any kind, rather than a number or a date. */
  boolean isText() {
    return schema.is("string")
        && schema.values().isEmpty()
        && schema.format().isEmpty()
        && !schema.isDecimal();
  }

  /** As problems point to it. */
  String pointer() {
    return "#/" + String.join("/", path);
  }

  /** The same place in the element of each list that has what it lies in. */
  Field in(JsonNode body) {
    List<String> resolved = new ArrayList<>();
    JsonNode node = body;
    for (int i = 0; i < path.size(); i++) {
      String step = path.get(i);
      if (node.isArray()) {
        step = String.valueOf(fitting(node, path.subList(i + 1, path.size())));
        node = node.path(Integer.parseInt(step));
      } else {
        node = node.path(step);
      }
      resolved.add(step);
    }
    return new Field(owners, resolved, schema, required);
  }

  private static int fitting(JsonNode list, List<String> rest) {
    String inside = rest.size() < 2 ? "" : "/" + String.join("/", rest.subList(0, rest.size() - 1));
    for (int i = 0; i < list.size(); i++) {
      if (!list.get(i).at(inside).isMissingNode()) {
        return i;
      }
    }
    return 0;
  }

  /** The body with this value here; what it lies in is made where it is missing. */
  JsonNode set(JsonNode body, JsonNode value, Sample sample) {
    JsonNode copy = body.deepCopy();
    place(owner(copy, sample), value);
    return copy;
  }

  /** The body without what stands here. */
  JsonNode removed(JsonNode body, Sample sample) {
    JsonNode copy = body.deepCopy();
    ((ObjectNode) owner(copy, sample)).remove(name());
    return copy;
  }

  private JsonNode owner(JsonNode body, Sample sample) {
    JsonNode node = body;
    for (int i = 0; i < path.size() - 1; i++) {
      String step = path.get(i);
      JsonNode next = node.isArray() ? node.get(Integer.parseInt(step)) : node.get(step);
      if (next == null || next.isNull()) {
        next = sample.value(step, owners.get(i + 1));
        put(node, step, next);
      }
      node = next;
    }
    return node;
  }

  private void place(JsonNode owner, JsonNode value) {
    put(owner, name(), value);
  }

  private static void put(JsonNode owner, String step, JsonNode value) {
    switch (owner) {
      case ArrayNode array when array.isEmpty() -> array.add(value);
      case ArrayNode array -> array.set(Integer.parseInt(step), value);
      default -> ((ObjectNode) owner).set(step, value);
    }
  }
}
