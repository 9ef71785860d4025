package io.jobwright.system.fuzz.random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Changes a body here or there. */
final class Mutation {

  private static final int COPIES = 30;
  private static final String NOISE = "{}[],:\"\\0-eE.x \t\n\u00e9";

  private final RandomGenerator random;
  private final RandomValue values;

  Mutation(RandomGenerator random) {
    this.random = random;
    this.values = new RandomValue(random);
  }

  /** The same body with one place changed. */
  JsonNode of(JsonNode body) {
    JsonNode copy = body.deepCopy();
    List<JsonNode> containers = new ArrayList<>();
    collect(copy, containers);
    if (containers.isEmpty()) {
      return values.anything();
    }
    switch (values.pick(containers)) {
      case ObjectNode object -> change(object);
      case ArrayNode array -> change(array);
      default -> throw new AssertionError("only containers are collected");
    }
    return copy;
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private void change(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      object.set(values.text(), values.anything());
      return;
    }
    String name = values.pick(names);
    switch (random.nextInt(6)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name + "x", object.remove(name));
      case 2 -> object.set(values.text(), values.anything());
      case 3 -> object.set(name, object.get(values.pick(names)));
      default -> object.set(name, values.anything());
    }
  }

  private void change(ArrayNode array) {
    if (array.isEmpty() || random.nextInt(3) == 0) {
      array.add(values.anything());
      return;
    }
    JsonNode element = array.get(random.nextInt(array.size()));
    switch (random.nextInt(3)) {
      case 0 -> array.remove(0);
      case 1 -> {
        for (int i = 0; i < COPIES; i++) {
          array.add(element);
        }
      }
      default -> array.set(0, values.anything());
    }
  }

  /** The text with some characters changed, whatever they stand for. */
  String of(String text) {
    StringBuilder changed = new StringBuilder(text);
    for (int i = random.nextInt(1, 4); i > 0 && !changed.isEmpty(); i--) {
      int place = random.nextInt(changed.length());
      char noise = NOISE.charAt(random.nextInt(NOISE.length()));
      switch (random.nextInt(4)) {
        case 0 -> changed.deleteCharAt(place);
        case 1 -> changed.insert(place, noise);
        case 2 -> changed.setLength(place);
        default -> changed.setCharAt(place, noise);
      }
    }
    return changed.toString();
  }
}
