package io.jobwright.platform.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.problem.MalformedJson;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** RFC 7396: absent leaves, null clears, arrays are replaced whole. */
@ApplicationScoped
public class MergePatch {

  public static final String MEDIA_TYPE = "application/merge-patch+json";

  @Inject ObjectMapper json;
  @Inject Validator validator;

  /**
   * A patch whose form is right, before anything is looked up: an object of known fields, each of
   * its type.
   *
   * @param type what callers can change
   * @param view what callers see: its other fields are read-only
   * @throws Problem 400 where the form is wrong
   */
  public <T> Patch<T> read(JsonNode patch, Class<T> type, Class<?> view) {
    if (!(patch instanceof ObjectNode asked)) {
      throw Problem.of(ProblemType.INVALID_JSON, "A merge patch of a resource is an object.");
    }
    Set<String> readOnly = new LinkedHashSet<>();
    asked.fieldNames().forEachRemaining(readOnly::add);
    readOnly.removeAll(fieldsOf(type));
    readOnly.retainAll(fieldsOf(view));
    JsonNode changes = asked.deepCopy().without(readOnly);
    parsed(merge(JsonNodeFactory.instance.objectNode(), changes), type);
    return new Patch<>(type, asked, changes, readOnly);
  }

  private <T> T parsed(JsonNode value, Class<T> type) {
    try {
      return json.treeToValue(value, type);
    } catch (JsonProcessingException malformed) {
      throw MalformedJson.of(malformed);
    }
  }

  /** Well-formed changes of something that is not known yet. */
  public final class Patch<T> {
    private final Class<T> type;
    private final ObjectNode asked;
    private final JsonNode changes;
    private final Set<String> readOnly;

    private Patch(Class<T> type, ObjectNode asked, JsonNode changes, Set<String> readOnly) {
      this.type = type;
      this.asked = asked;
      this.changes = changes;
      this.readOnly = readOnly;
    }

    /**
     * The changed value, valid as a whole.
     *
     * @param current what callers can change, as they would send it
     * @param shown makes the whole view of the resource; asked only where the patch holds more than
     *     can be changed
     * @throws Problem 422 where a read-only field would change or the result breaks a constraint
     */
    public T applyTo(T current, Supplier<?> shown) {
      if (!readOnly.isEmpty()) {
        requireUnchanged(json.valueToTree(shown.get()));
      }
      T merged = parsed(merge(json.valueToTree(current), changes), type);
      List<FieldError> broken =
          validator.validate(merged).stream().map(FieldError::of).sorted(FieldError.ORDER).toList();
      if (!broken.isEmpty()) {
        throw Problem.withErrors(
            ProblemType.PATCH_INVALID, broken.size() + " fields would not be valid.", broken);
      }
      return merged;
    }

    private void requireUnchanged(JsonNode now) {
      List<FieldError> changed =
          readOnly.stream()
              .filter(field -> !leaves(now.get(field), asked.get(field)))
              .map(
                  field ->
                      new FieldError(
                          "#/" + field, ProblemType.FIELD_READ_ONLY.code(), "cannot be changed"))
              .toList();
      if (!changed.isEmpty()) {
        throw Problem.withErrors(
            ProblemType.FIELD_READ_ONLY,
            changed.size() == 1
                ? changed.getFirst().pointer() + " cannot be changed."
                : changed.size() + " fields cannot be changed.",
            changed);
      }
    }
  }

  /** Compared as text: a number is the same whatever Java type holds it. */
  private static boolean leaves(JsonNode now, JsonNode patch) {
    if (now == null || patch.isNull()) {
      return now == null && patch.isNull();
    }
    return merge(now, patch).toString().equals(now.toString());
  }

  private Set<String> fieldsOf(Class<?> type) {
    return json
        .getSerializationConfig()
        .introspect(json.constructType(type))
        .findProperties()
        .stream()
        .map(BeanPropertyDefinition::getName)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The algorithm of RFC 7396, section 2. */
  static JsonNode merge(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode result =
        target != null && target.isObject()
            ? target.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    patch
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isNull()) {
                result.remove(field.getKey());
              } else {
                result.set(field.getKey(), merge(result.get(field.getKey()), field.getValue()));
              }
            });
    return result;
  }
}
