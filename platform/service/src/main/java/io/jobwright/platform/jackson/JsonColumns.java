package io.jobwright.platform.jackson;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.json.StrictJson;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/** JSON in columns has the form it has on the wire: decimals are strings there too. */
@JsonFormat
@PersistenceUnitExtension
@Singleton
final class JsonColumns implements FormatMapper {

  private final FormatMapper jackson;

  @Inject
  JsonColumns(ObjectMapper mapper) {
    jackson = new JacksonJsonFormatMapper(StrictJson.asItStands(mapper));
  }

  @Override
  public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
    return jackson.fromString(text, type, options);
  }

  @Override
  public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
    return jackson.toString(value, type, options);
  }
}
