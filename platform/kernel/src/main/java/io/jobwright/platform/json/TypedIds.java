package io.jobwright.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.id.IdType;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes a record's {@code @Id("quo") UUID id} as the public id {@code quo_…} and reads it from
 * there, so that no other code puts a prefix before an id or takes one off.
 */
final class TypedIds extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public Object findSerializer(Annotated member) {
    return typeOf(member).map(Serializer::new).orElse(null);
  }

  @Override
  public Object findDeserializer(Annotated member) {
    return typeOf(member).map(Deserializer::new).orElse(null);
  }

  private static Optional<IdType> typeOf(Annotated member) {
    return member.getRawType() == UUID.class
        ? Optional.ofNullable(member.getAnnotation(Id.class)).map(id -> new IdType(id.value()))
        : Optional.empty();
  }

  private static final class Serializer extends ToStringSerializerBase {
    private static final long serialVersionUID = 1L;

    private final transient IdType type;

    Serializer(IdType type) {
      super(UUID.class);
      this.type = type;
    }

    @Override
    public String valueToString(Object value) {
      return type.format((UUID) value);
    }
  }

  private static final class Deserializer extends StdScalarDeserializer<UUID> {
    private static final long serialVersionUID = 1L;

    private final transient IdType type;

    Deserializer(IdType type) {
      super(UUID.class);
      this.type = type;
    }

    @Override
    public UUID deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return (UUID) context.handleUnexpectedToken(UUID.class, json);
      }
      Optional<UUID> id = type.parse(json.getText());
      return id.isPresent()
          ? id.get()
          : (UUID)
              context.handleWeirdStringValue(
                  UUID.class, json.getText(), "must be an id with the prefix %s_", type.prefix());
    }
  }
}
