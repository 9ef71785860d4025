package io.jobwright.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The one JSON dialect: unknown fields and duplicate keys are errors, nothing is coerced, decimals
 * are strings, dates have no time, null is no value, and text is Unicode without a NUL, as
 * PostgreSQL can store it. What callers write has one form: composed (NFC), so that what looks
 * alike is the same, and without blanks at its ends.
 */
public final class StrictJson {

  /** Of a reader of what is stored or was told, such as an event: texts are read as they stand. */
  private static final String AS_IT_STANDS = "jobwright.text-as-it-stands";

  /** Far deeper than any of our documents, far shallower than what hurts. */
  private static final int MAX_NESTING = 64;

  private StrictJson() {}

  /** The same dialect for what is ours already, which must come out as it went in. */
  public static ObjectMapper asItStands(ObjectMapper mapper) {
    ObjectMapper copy = mapper.copy();
    copy.setConfig(copy.getDeserializationConfig().withAttribute(AS_IT_STANDS, true));
    return copy;
  }

  /** The same for one reader. */
  public static ObjectReader asItStands(ObjectReader reader) {
    return reader.withAttribute(AS_IT_STANDS, true);
  }

  public static void configure(ObjectMapper mapper) {
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build());
    mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper.disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    mapper.setConfig(
        mapper.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
    mapper.setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    for (CoercionInputShape shape :
        new CoercionInputShape[] {
          CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
      mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
    }
    mapper.setAnnotationIntrospector(
        AnnotationIntrospector.pair(
            new TypedIds(), mapper.getSerializationConfig().getAnnotationIntrospector()));
    mapper.registerModule(
        new SimpleModule("jobwright")
            .addSerializer(BigDecimal.class, new DecimalSerializer())
            .addDeserializer(BigDecimal.class, new DecimalDeserializer())
            .addDeserializer(
                LocalDate.class,
                new TimeDeserializer<>(LocalDate.class, Rfc3339::date, "2026-03-31"))
            .addDeserializer(
                Instant.class,
                new TimeDeserializer<>(Instant.class, Rfc3339::moment, "2026-03-31T08:00:00Z"))
            .addDeserializer(String.class, new TextDeserializer())
            .setDeserializerModifier(new NullIsNoValue()));
  }

  /** Keeps the scale it is given: canonical scale is the business of whoever made the number. */
  private static final class DecimalSerializer extends ToStringSerializerBase {
    private static final long serialVersionUID = 1L;

    DecimalSerializer() {
      super(BigDecimal.class);
    }

    @Override
    public String valueToString(Object value) {
      return ((BigDecimal) value).toPlainString();
    }
  }

  /** Decimal strings only: a JSON number may have been through somebody's floating point. */
  private static final class DecimalDeserializer extends StdScalarDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1L;
    private static final Pattern DECIMAL =
        Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,9})?");

    DecimalDeserializer() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
      }
      String text = parser.getText();
      if (!DECIMAL.matcher(text).matches()) {
        return (BigDecimal)
            context.handleWeirdStringValue(BigDecimal.class, text, "not a decimal string");
      }
      return new BigDecimal(text);
    }
  }

  /**
   * Dates and moments as texts: what is left of a moment without its time may be another day's, and
   * a number leaves open what it counts.
   */
  private static final class TimeDeserializer<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parser;
    private final String example;

    TimeDeserializer(Class<T> type, Function<String, T> parser, String example) {
      super(type);
      this.parser = parser;
      this.example = example;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      Class<?> type = handledType();
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return cast(context.handleUnexpectedToken(type, json));
      }
      String text = json.getText();
      try {
        return parser.apply(text);
      } catch (DateTimeException malformed) {
        return cast(context.handleWeirdStringValue(type, text, "not like " + example));
      }
    }

    @SuppressWarnings("unchecked") // both handlers return what they are asked for
    private T cast(Object value) {
      return (T) value;
    }
  }

  /** What cannot be stored as it was sent is refused, rather than stored as something else. */
  private static final class TextDeserializer extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    TextDeserializer() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (String) context.handleUnexpectedToken(String.class, parser);
      }
      String text = parser.getText();
      if (text.indexOf('\0') >= 0 || hasUnpairedSurrogate(text)) {
        return (String)
            context.handleWeirdStringValue(
                String.class, text, "has a NUL or half a character in it");
      }
      return context.getAttribute(AS_IT_STANDS) == null ? TextForm.of(text) : text;
    }

    private static boolean hasUnpairedSurrogate(String text) {
      return text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }
  }
}
