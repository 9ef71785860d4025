package io.jobwright.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compares a record of ours with the schema of what it is written as or read from. */
public final class RecordShape {

  private static final Map<Class<?>, String> SCALARS =
      Map.ofEntries(
          Map.entry(String.class, "string"),
          Map.entry(BigDecimal.class, "string"),
          Map.entry(int.class, "integer"),
          Map.entry(Integer.class, "integer"),
          Map.entry(long.class, "integer"),
          Map.entry(Long.class, "integer"),
          Map.entry(boolean.class, "boolean"),
          Map.entry(Boolean.class, "boolean"),
          Map.entry(LocalDate.class, "string"),
          Map.entry(Instant.class, "string"),
          Map.entry(UUID.class, "string"));

  /** Types that not every text is a value of, and the format that says so. */
  private static final Map<Class<?>, String> FORMATS =
      Map.of(LocalDate.class, "date", Instant.class, "date-time", UUID.class, "uuid");

  private final boolean sent;
  private final List<String> differences = new ArrayList<>();

  private RecordShape(boolean sent) {
    this.sent = sent;
  }

  /** Where a record that is sent has other fields than its schema, or fields of other types. */
  public static List<String> differencesOfSent(Class<?> type, JsonNode schema) {
    return differences(true, type, schema);
  }

  /** Where a record that is read wants what the schema does not have, or has otherwise. */
  public static List<String> differencesOfRead(Class<?> type, JsonNode schema) {
    return differences(false, type, schema);
  }

  private static List<String> differences(boolean sent, Class<?> type, JsonNode schema) {
    RecordShape shape = new RecordShape(sent);
    shape.compare("", type, schema);
    return shape.differences;
  }

  private void compare(String at, Type type, JsonNode schema) {
    switch (type) {
      case Class<?> one when one.isRecord() -> compareFields(at, one, schema);
      case Class<?> one when one.isEnum() -> compareEnum(at, one, schema);
      case Class<?> one when SCALARS.containsKey(one) -> compareScalar(at, one, schema);
      case ParameterizedType list when list.getRawType() == List.class -> {
        expect(at, "type", "array", schema);
        compare(at + "/*", list.getActualTypeArguments()[0], schema.path("items"));
      }
      default -> report(at, "is a " + type.getTypeName() + ", which events do not carry");
    }
  }

  private void compareFields(String at, Class<?> type, JsonNode schema) {
    expect(at, "type", "object", schema);
    JsonNode properties = schema.path("properties");
    Set<String> declared = new LinkedHashSet<>();
    for (RecordComponent component : Components.of(type)) {
      String place = at + "/" + component.getName();
      declared.add(component.getName());
      if (properties.has(component.getName())) {
        compareField(place, component, properties.path(component.getName()));
      } else {
        report(place, "is not in the schema");
      }
    }
    if (sent) {
      properties
          .propertyStream()
          .map(Map.Entry::getKey)
          .filter(name -> !declared.contains(name))
          .forEach(name -> report(at + "/" + name, "is in the schema and never sent"));
    }
  }

  private void compareField(String at, RecordComponent component, JsonNode schema) {
    Optional<String> prefix = Components.idPrefix(component);
    if (prefix.isPresent()) {
      expect(at, "type", "string", schema);
      if (!schema.path("pattern").asText().startsWith("^" + prefix.get() + "_")) {
        report(at, "is an id of " + prefix.get() + "_, in the schema something else");
      }
    } else {
      compare(at, component.getGenericType(), schema);
    }
  }

  private void compareEnum(String at, Class<?> type, JsonNode schema) {
    Set<String> ours =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> theirs = new LinkedHashSet<>();
    schema.path("enum").forEach(value -> theirs.add(value.asText()));
    if (theirs.isEmpty()) {
      report(at, "is an enum of ours alone");
    } else if (sent ? !ours.equals(theirs) : !ours.containsAll(theirs)) {
      report(at, "is one of " + ours + ", in the schema one of " + theirs);
    }
  }

  private void compareScalar(String at, Class<?> type, JsonNode schema) {
    expect(at, "type", SCALARS.get(type), schema);
    if (FORMATS.containsKey(type)) {
      expect(at, "format", FORMATS.get(type), schema);
    }
    if (type == BigDecimal.class && !schema.path("pattern").asText().contains("[0-9]")) {
      report(at, "is a decimal, in the schema any text");
    }
  }

  private void expect(String at, String keyword, String ours, JsonNode schema) {
    String theirs = schema.path(keyword).asText();
    if (!theirs.equals(ours)) {
      report(
          at,
          "has "
              + keyword
              + " "
              + ours
              + ", in the schema "
              + (theirs.isEmpty() ? "none" : theirs));
    }
  }

  private void report(String at, String what) {
    differences.add((at.isEmpty() ? "/" : at) + " " + what);
  }
}
