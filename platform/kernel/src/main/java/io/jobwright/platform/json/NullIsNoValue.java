package io.jobwright.platform.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.NullValueProvider;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.util.AccessPattern;
import java.util.Arrays;

/**
 * Refuses null for a field of a record: whoever has no value leaves the field out. The documents
 * say of a field that it is a text or a number, and nothing that clients are generated from has to
 * tell null from absent. Null has one meaning, and only in a merge patch: it clears.
 *
 * <p>Jackson's own {@code Nulls.FAIL} refuses an absent field of a record as well.
 */
final class NullIsNoValue extends BeanDeserializerModifier {

  private static final long serialVersionUID = 1L;

  @Override
  public BeanDeserializerBuilder updateBuilder(
      DeserializationConfig config, BeanDescription type, BeanDeserializerBuilder builder) {
    if (type.getBeanClass().isRecord()) {
      builder.setValueInstantiator(new Instantiator(builder.getValueInstantiator()));
    }
    return builder;
  }

  private static final class Instantiator extends ValueInstantiator.Delegating {

    private static final long serialVersionUID = 1L;

    Instantiator(ValueInstantiator records) {
      super(records);
    }

    @Override
    public SettableBeanProperty[] getFromObjectArguments(DeserializationConfig config) {
      return Arrays.stream(super.getFromObjectArguments(config))
          .map(Instantiator::refusingNull)
          .toArray(SettableBeanProperty[]::new);
    }

    /** Any JSON can be null. */
    private static SettableBeanProperty refusingNull(SettableBeanProperty field) {
      return field.getType().isTypeOrSubTypeOf(JsonNode.class)
          ? field
          : field.withNullProvider(new Refusal(field));
    }
  }

  private record Refusal(SettableBeanProperty field) implements NullValueProvider {

    @Override
    public Object getNullValue(DeserializationContext context) throws JsonMappingException {
      throw InvalidNullException.from(context, field.getFullName(), field.getType());
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
      return null;
    }

    @Override
    public AccessPattern getNullAccessPattern() {
      return AccessPattern.DYNAMIC;
    }
  }
}
