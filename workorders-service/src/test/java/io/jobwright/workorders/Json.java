package io.jobwright.workorders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.platform.json.StrictJson;

/** JSON as the services speak it. */
public final class Json {

  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static JsonNode of(Object value) {
    return MAPPER.valueToTree(value);
  }

  public static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException(text, notJson);
    }
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    StrictJson.configure(mapper);
    return mapper;
  }
}
