package io.jobwright.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;

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
   * @throws Problem 422 where the result breaks a constraint
   */
  public <T> T apply(T current, JsonNode patch) {
    if (!patch.isObject()) {
      throw Problem.of(ProblemType.INVALID_JSON, "A merge patch of a resource is an object.");
    }
    @SuppressWarnings("unchecked") // the class of a T
    Class<T> type = (Class<T>) current.getClass();
    T merged;
    try {
      merged = json.treeToValue(merge(json.valueToTree(current), patch), type);
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
