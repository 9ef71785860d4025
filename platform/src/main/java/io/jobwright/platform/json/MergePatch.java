package io.jobwright.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
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
   * The changed value, valid as a whole.
   *
   * @param current what callers can change, as they would send it
   * @param shown makes the whole view of the resource: what else it shows is read-only
   * @throws Problem 422 where a read-only field would change or the result breaks a constraint
   */
  public <T> T apply(T current, Supplier<?> shown, JsonNode patch) {
    if (!(patch instanceof ObjectNode asked)) {
      throw Problem.of(ProblemType.INVALID_JSON, "A merge patch of a resource is an object.");
    }
    @SuppressWarnings("unchecked") // the class of a T
    Class<T> type = (Class<T>) current.getClass();
    JsonNode changes = asked.deepCopy().without(readOnly(asked, fieldsOf(type), shown));
    T merged;
    try {
      merged = json.treeToValue(merge(json.valueToTree(current), changes), type);
    } catch (JsonProcessingException malformed) {
      throw new WebApplicationException(malformed, 400);
    }
    List<FieldError> broken =
        validator.validate(merged).stream().map(FieldError::of).sorted(FieldError.ORDER).toList();
    if (!broken.isEmpty()) {
      throw Problem.withErrors(
          ProblemType.PATCH_INVALID, broken.size() + " fields would not be valid.", broken);
    }
    return merged;
  }

  /** Those of the fields that are shown and cannot be changed; they must stay as they are. */
  private List<String> readOnly(ObjectNode patch, Set<String> editable, Supplier<?> shown) {
    List<String> others = new ArrayList<>();
    patch.fieldNames().forEachRemaining(others::add);
    others.removeAll(editable);
    if (others.isEmpty()) {
      return others;
    }
    Object view = shown.get();
    others.retainAll(fieldsOf(view.getClass()));
    JsonNode now = json.valueToTree(view);
    List<FieldError> changed =
        others.stream()
            .filter(field -> !leaves(now.get(field), patch.get(field)))
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
    return others;
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
