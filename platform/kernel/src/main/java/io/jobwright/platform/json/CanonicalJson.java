package io.jobwright.platform.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one text of a JSON value, after RFC 8785 (JCS): members in the order of their names, no white
 * space, only the escapes that must be. Decimals are strings in our JSON, so the numbers are whole.
 */
public final class CanonicalJson {

  private static final int FIRST_PRINTABLE = 0x20;

  private final StringBuilder text = new StringBuilder();

  private CanonicalJson() {}

  public static String of(JsonNode value) {
    CanonicalJson canonical = new CanonicalJson();
    canonical.write(value);
    return canonical.text.toString();
  }

  private void write(JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> object(value);
      case ARRAY -> array(value);
      case STRING -> string(value.textValue());
      case BOOLEAN -> text.append(value.booleanValue());
      case NULL -> text.append("null");
      case NUMBER -> number(value);
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("Not JSON: " + value.getNodeType());
    }
  }

  private void object(JsonNode value) {
    // String's natural order is that of UTF-16 code units, as the RFC wants it.
    TreeMap<String, JsonNode> members = new TreeMap<>();
    value.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    text.append('{');
    String separator = "";
    for (Map.Entry<String, JsonNode> member : members.entrySet()) {
      text.append(separator);
      string(member.getKey());
      text.append(':');
      write(member.getValue());
      separator = ",";
    }
    text.append('}');
  }

  private void array(JsonNode value) {
    text.append('[');
    for (Iterator<JsonNode> elements = value.elements(); elements.hasNext(); ) {
      write(elements.next());
      if (elements.hasNext()) {
        text.append(',');
      }
    }
    text.append(']');
  }

  private void number(JsonNode value) {
    if (!value.isIntegralNumber()) {
      throw new IllegalArgumentException("Decimals are strings: " + value);
    }
    text.append(value.bigIntegerValue());
  }

  private void string(String value) {
    text.append('"');
    value.chars().forEach(unit -> character((char) unit));
    text.append('"');
  }

  private void character(char unit) {
    switch (unit) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\b' -> text.append("\\b");
      case '\t' -> text.append("\\t");
      case '\n' -> text.append("\\n");
      case '\f' -> text.append("\\f");
      case '\r' -> text.append("\\r");
      default -> {
        if (unit < FIRST_PRINTABLE) {
          text.append("\\u").append(HexFormat.of().toHexDigits(unit));
        } else {
          text.append(unit);
        }
      }
    }
  }
}
