package io.jobwright.platform.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jobwright.platform.pricing.Tax;
import jakarta.persistence.Column;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/**
 * What records say of themselves beyond types and standard constraints: the words of their
 * comments, the forms of ids and currencies, and what is always there.
 */
final class RecordSchemas {

  private static final String CALCULATOR = Tax.class.getPackageName();
  private static final DotName COLUMN = DotName.createSimple(Column.class);
  private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);

  private final OpenAPI document;
  private final IndexView index;
  private final Set<String> inRequests = new HashSet<>();
  private final Set<String> inAnswers = new HashSet<>();

  RecordSchemas(OpenAPI document, IndexView index) {
    this.document = document;
    this.index = index;
  }

  void describeRequest(Type type, Schema schema) {
    describe(type, Map.of(), schema, inRequests, false);
  }

  void describeAnswer(Type type, APIResponses responses) {
    responses.getAPIResponses().values().stream()
        .filter(response -> response.getContent() != null)
        .flatMap(response -> response.getContent().getMediaTypes().values().stream())
        .forEach(body -> describe(type, Map.of(), body.getSchema(), inAnswers, true));
  }

  /** Unknown fields are refused in requests; answers may have more of them one day. */
  void closeRequests() {
    inRequests.stream()
        .filter(name -> !inAnswers.contains(name))
        .map(name -> document.getComponents().getSchemas().get(name))
        .filter(schema -> schema.getProperties() != null)
        .forEach(schema -> schema.setAdditionalPropertiesSchema(nothing()));
  }

  /** What a merge patch is applied to is no body itself. */
  void describePatched(Type type, Schema schema) {
    describe(type, Map.of(), schema, new HashSet<>(), false);
  }

  /** What no field fits. */
  static Schema nothing() {
    return OASFactory.createSchema().booleanSchema(false);
  }

  private void describe(
      Type type, Map<String, Type> arguments, Schema schema, Set<String> seen, boolean isAnswer) {
    if (schema == null) {
      return;
    }
    Type bound = arguments.getOrDefault(variable(type), type);
    if (schema.getItems() != null) {
      elementOf(bound)
          .ifPresent(element -> describeItems(element, arguments, schema, seen, isAnswer));
      return;
    }
    ClassInfo described = index.getClassByName(bound.name());
    if (schema.getRef() == null || described == null) {
      return;
    }
    String name = Names.ofSchema(schema.getRef());
    requireOwnName(name, described);
    if (seen.add(name)) {
      Schema target = document.getComponents().getSchemas().get(name);
      describe(described, TypeArguments.of(bound, described), target, seen, isAnswer);
    }
  }

  /** The scanner takes decimals in a list for numbers. */
  private void describeItems(
      Type element, Map<String, Type> arguments, Schema list, Set<String> seen, boolean isAnswer) {
    if (element.name().equals(TextForms.DECIMAL)) {
      list.setItems(OASFactory.createSchema().ref(Names.toSchema("Decimal")));
    } else {
      describe(element, arguments, list.getItems(), seen, isAnswer);
    }
  }

  private void describe(
      ClassInfo type,
      Map<String, Type> arguments,
      Schema schema,
      Set<String> seen,
      boolean isAnswer) {
    Javadoc javadoc = Javadoc.of(type);
    if (schema.getDescription() == null) {
      javadoc.text().ifPresent(schema::setDescription);
    }
    if (schema.getProperties() == null) {
      return;
    }
    List<Component> components = componentsOf(type, javadoc);
    if (type.isRecord()) {
      Set<String> others = new HashSet<>(schema.getProperties().keySet());
      components.forEach(component -> others.remove(component.name()));
      others.forEach(schema::removeProperty);
    }
    for (Component component : components) {
      FieldInfo field = component.field();
      Schema property = schema.getProperties().get(component.name());
      if (property != null) {
        component.description().ifPresent(property::setDescription);
        TextForms.of(field).ifPresent(property::setPattern);
        if (TextForms.isTypedId(field)) {
          property.setRef(null);
          property.setType(List.of(Schema.SchemaType.STRING));
        }
        if (isAnswer && (isAlwaysThere(field) || isCalculated(field, component.javadoc()))) {
          require(schema, component.name());
        }
        describe(field.type(), arguments, property, seen, isAnswer);
      }
    }
  }

  /** A field that JSON shows in this object, and the comment of the record that has it. */
  private record Component(FieldInfo field, Javadoc javadoc) {

    String name() {
      return field.name();
    }

    Optional<String> description() {
      return javadoc.component(field.name());
    }
  }

  /** The fields in their order; in the place of an unwrapped record stand the fields of it. */
  private List<Component> componentsOf(ClassInfo type, Javadoc javadoc) {
    return type.fields().stream()
        .flatMap(
            field -> {
              ClassInfo unwrapped =
                  field.hasAnnotation(UNWRAPPED) ? index.getClassByName(field.type().name()) : null;
              return unwrapped == null
                  ? Stream.of(new Component(field, javadoc))
                  : componentsOf(unwrapped, Javadoc.of(unwrapped)).stream();
            })
        .toList();
  }

  /** A number at the end is the scanner's way to tell two classes apart. */
  private static void requireOwnName(String name, ClassInfo type) {
    if (Character.isDigit(name.charAt(name.length() - 1))) {
      throw new IllegalStateException(
          "Two schemas are called as " + type.name() + " is; give it a name by @Schema");
    }
  }

  private static void require(Schema schema, String name) {
    if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
      schema.addRequired(name);
    }
  }

  private static boolean isAlwaysThere(FieldInfo field) {
    AnnotationInstance column = field.annotation(COLUMN);
    return field.type().kind() == Type.Kind.PRIMITIVE
        || (column != null
            && column.value("nullable") != null
            && !column.value("nullable").asBoolean());
  }

  /** The calculator knows nothing but the JDK; its comments say what may be null. */
  private static boolean isCalculated(FieldInfo field, Javadoc javadoc) {
    return CALCULATOR.equals(field.declaringClass().name().packagePrefix())
        && !javadoc.component(field.name()).orElse("").toLowerCase(Locale.ROOT).contains("null");
  }

  private static String variable(Type type) {
    return type.kind() == Type.Kind.TYPE_VARIABLE ? type.asTypeVariable().identifier() : "";
  }

  private static Optional<Type> elementOf(Type type) {
    return switch (type.kind()) {
      case PARAMETERIZED_TYPE ->
          Optional.of(type.asParameterizedType().arguments())
              .filter(arguments -> arguments.size() == 1)
              .map(List::getFirst);
      case ARRAY -> Optional.of(type.asArrayType().constituent());
      default -> Optional.empty();
    };
  }

  /** What the variables of a generic record stand for. */
  private static final class TypeArguments {

    private TypeArguments() {}

    static Map<String, Type> of(Type type, ClassInfo described) {
      return type.kind() == Type.Kind.PARAMETERIZED_TYPE && described.typeParameters().size() == 1
          ? Map.of(
              described.typeParameters().getFirst().identifier(),
              type.asParameterizedType().arguments().getFirst())
          : Map.of();
    }
  }
}
