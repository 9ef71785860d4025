package io.jobwright.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobwright.platform.id.IdType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Bodies as examples, made of the examples of their fields: {@code openapi/examples.json}, by
 * {@code Schema.field} or, where that is not there, by {@code field}; null leaves a field out.
 * Whole schemas can have one by their name, and lists of them by {@code Schema[]}.
 */
final class Examples {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FILE = "openapi/examples.json";
  private static final Pattern ID = Pattern.compile("\\^([a-z]+)_\\[0-7].*");
  private static final long ANY_TIME = 0x0199_9200_7000_7000L;

  private final OpenAPI document;
  private final ObjectNode own = JSON.createObjectNode();
  private final ObjectNode table = read(own);
  private final Set<String> missing = new TreeSet<>();

  Examples(OpenAPI document) {
    this.document = document;
  }

  void addTo(Operation operation) {
    if (operation.getRequestBody() != null) {
      addTo(operation.getRequestBody().getContent());
    }
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("2")) {
                addTo(response.getContent());
              }
            });
  }

  private void addTo(Content content) {
    if (content != null) {
      content
          .getMediaTypes()
          .values()
          .forEach(body -> body.setExample(value("", "", body.getSchema())));
    }
  }

  /** Ends the build where a field has no example, or an example has no field any more. */
  void requireComplete() {
    if (!missing.isEmpty()) {
      throw new IllegalStateException(FILE + " has no example of " + String.join(", ", missing));
    }
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    Set<String> lost = new TreeSet<>();
    own.fieldNames().forEachRemaining(name -> lost.add(name));
    lost.removeAll(schemas.keySet());
    schemas.forEach(
        (owner, schema) -> {
          if (schema.getProperties() != null) {
            for (String property : schema.getProperties().keySet()) {
              lost.remove(property);
              lost.remove(owner + "." + property);
            }
          }
        });
    if (!lost.isEmpty()) {
      throw new IllegalStateException(
          FILE + " has examples of what is not there: " + String.join(", ", lost));
    }
  }

  private Object value(String owner, String property, Schema schema) {
    JsonNode given = table.path(owner + "." + property);
    JsonNode known = given.isMissingNode() ? table.path(property) : given;
    if (known.isNull()) {
      return null;
    }
    if (schema.getRef() != null) {
      String name = Names.ofSchema(schema.getRef());
      JsonNode whole = given.isMissingNode() ? table.path(name) : given;
      return whole.isMissingNode()
          ? value(name, property, document.getComponents().getSchemas().get(name))
          : plain(whole);
    }
    if (schema.getProperties() != null) {
      return object(owner, schema);
    }
    if (!known.isMissingNode()) {
      return plain(known);
    }
    if (schema.getAnyOf() != null) {
      return value(owner, property, schema.getAnyOf().getFirst());
    }
    return schema.getItems() != null
        ? list(owner, property, schema.getItems())
        : leaf(owner + "." + property, schema);
  }

  private Map<String, Object> object(String owner, Schema schema) {
    Map<String, Object> object = new LinkedHashMap<>();
    schema
        .getProperties()
        .forEach(
            (name, property) -> {
              Object value = value(owner, name, property);
              if (value != null) {
                object.put(name, value);
                show(property, value);
              }
            });
    return object;
  }

  private Object list(String owner, String property, Schema items) {
    Object one = value(owner, property, items);
    JsonNode several =
        items.getRef() == null
            ? MissingNode.getInstance()
            : table.path(Names.ofSchema(items.getRef()) + "[]");
    return several.isMissingNode() ? List.of(one) : plain(several);
  }

  private static void show(Schema property, Object value) {
    if (property.getRef() == null && property.getItems() == null && property.getAnyOf() == null) {
      property.setExamples(List.of(value));
    }
  }

  private Object leaf(String name, Schema schema) {
    if (schema.getEnumeration() != null) {
      return schema.getEnumeration().getFirst();
    }
    Schema.SchemaType type = schema.getType().getFirst();
    return switch (type) {
      case BOOLEAN -> true;
      case INTEGER -> number(schema);
      default -> text(name, schema);
    };
  }

  private static Object number(Schema schema) {
    if (schema.getExamples() != null) {
      return schema.getExamples().getFirst();
    }
    return schema.getMinimum() == null ? 1 : schema.getMinimum();
  }

  private Object text(String name, Schema schema) {
    Matcher id = ID.matcher(schema.getPattern() == null ? "" : schema.getPattern());
    if (id.matches()) {
      String prefix = id.group(1);
      return new IdType(prefix).format(new UUID(ANY_TIME, ~((long) prefix.hashCode() << 20)));
    }
    if (schema.getFormat() != null) {
      switch (schema.getFormat()) {
        case "date" -> {
          return "2026-04-15";
        }
        case "date-time" -> {
          return "2026-03-31T09:15:30.125Z";
        }
        default -> {}
      }
    }
    if (schema.getExamples() != null) {
      return schema.getExamples().getFirst();
    }
    missing.add(name);
    return "";
  }

  private static Object plain(JsonNode node) {
    return JSON.convertValue(node, Object.class);
  }

  /**
   * @param own gets what the service says of its own
   */
  private static ObjectNode read(ObjectNode own) {
    ObjectNode all = JSON.createObjectNode();
    try {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      // nearest first: what a service says of its own goes over what platform says for all
      List<URL> files = Collections.list(loader.getResources(FILE));
      for (URL file : files.reversed()) {
        try (InputStream content = file.openStream()) {
          ObjectNode some = (ObjectNode) JSON.readTree(content);
          all.setAll(some);
          if (files.size() > 1 && file.equals(files.getFirst())) {
            own.setAll(some);
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return all;
  }
}
