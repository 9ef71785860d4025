package io.jobwright.platform.openapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/**
 * What a path parameter or a filter may hold: it has the name of a field of the answer, and with it
 * that field's form. Several values of an enum are separated by commas.
 */
final class Parameters {

  private static final Map<String, String> TIMES =
      Map.of("Instant", "date-time", "LocalDate", "date");

  private final IndexView index;

  Parameters(IndexView index) {
    this.index = index;
  }

  void describe(Parameter parameter, OperationFacts operation) {
    describeByJavadoc(parameter, operation);
    writeTimeOut(parameter);
    Schema schema = parameter.getSchema();
    Optional<FieldInfo> field =
        operation.answer().flatMap(answer -> field(answer, parameter.getName()));
    if (parameter.getIn() == Parameter.In.PATH) {
      field.flatMap(TextForms::of).ifPresent(schema::setPattern);
      describe(parameter, operation.isPublic() ? "The secret part of the public link." : "The id.");
    } else if (schema.getItems() != null) {
      separateByCommas(parameter);
      describe(parameter, "Only what has one of these, separated by commas.");
    } else if (schema.getFormat() != null) {
      describe(parameter, timeFilter(parameter.getName()));
    } else if (isOf(schema, Schema.SchemaType.BOOLEAN)) {
      describe(
          parameter,
          "true: only what is `%s`; false: only what is not.".formatted(parameter.getName()));
    } else if (isOf(schema, Schema.SchemaType.STRING)) {
      schema.setMinLength(1);
      field.ifPresent(named -> filter(parameter, named));
    }
  }

  /** A change is seen at its commit, which its {@code updatedAt} knows nothing of. */
  private static String timeFilter(String name) {
    if (name.equals("updatedAfter")) {
      return "Only what was changed later than this. A change can be seen up to a minute after its"
          + " `updatedAt`: to miss none, ask again from two minutes before the newest one you"
          + " have, and keep the highest `version` of each.";
    }
    return name.endsWith("Before")
        ? "Only what is earlier than this."
        : "Only what is later than this.";
  }

  private static boolean isOf(Schema schema, Schema.SchemaType type) {
    return schema.getType() != null && schema.getType().contains(type);
  }

  /** Whether a day or a moment is wanted is said where it is asked for, not by a reference. */
  private static void writeTimeOut(Parameter parameter) {
    String reference = parameter.getSchema().getRef();
    if (reference != null) {
      String type = reference.substring(reference.lastIndexOf('/') + 1);
      Optional.ofNullable(TIMES.get(type))
          .map(format -> OASFactory.createSchema().addType(Schema.SchemaType.STRING).format(format))
          .ifPresent(parameter::setSchema);
    }
  }

  /** One or several of these, separated by commas. */
  static Parameter describeOptions(Parameter parameter, List<String> options) {
    Schema one = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    options.forEach(one::addEnumeration);
    parameter.setSchema(
        OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(one).minItems(1));
    separateByCommas(parameter);
    describe(
        parameter,
        parameter.getName().equals("sort")
            ? "The order, a minus for descending; `id` decides between equals. Newest first where"
                + " absent."
            : "What to show with each item.");
    return parameter;
  }

  /** Of the method, or of the record that several parameters are gathered in. */
  private void describeByJavadoc(Parameter parameter, OperationFacts operation) {
    if (parameter.getDescription() != null) {
      return;
    }
    Stream<Optional<String>> gathered =
        operation.code().parameterTypes().stream()
            .map(type -> index.getClassByName(type.name()))
            .filter(type -> type != null && type.isRecord())
            .map(type -> Javadoc.of(type).component(parameter.getName()));
    Stream.concat(
            Stream.of(
                Javadoc.of(operation.resource())
                    .parameter(operation.code().name(), parameter.getName())),
            gathered)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(parameter::setDescription);
  }

  private void filter(Parameter parameter, FieldInfo field) {
    TextForms.of(field).ifPresent(parameter.getSchema()::setPattern);
    ClassInfo type = index.getClassByName(field.type().name());
    if (type != null && type.isEnum()) {
      takeSeveral(parameter, type);
      describe(parameter, "Only what has one of these, separated by commas.");
    } else {
      describe(parameter, "Only what has this `%s`.".formatted(parameter.getName()));
    }
  }

  private static void describe(Parameter parameter, String otherwise) {
    if (parameter.getDescription() == null) {
      parameter.setDescription(otherwise);
    }
  }

  private static void takeSeveral(Parameter parameter, ClassInfo type) {
    Schema one = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    type.enumConstants().forEach(constant -> one.addEnumeration(constant.name()));
    parameter.setSchema(
        OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(one).minItems(1));
    separateByCommas(parameter);
  }

  private static void separateByCommas(Parameter parameter) {
    parameter.setStyle(Parameter.Style.FORM);
    parameter.setExplode(false);
  }

  /** The nearest field of that name. */
  private Optional<FieldInfo> field(Type answer, String name) {
    Deque<Type> toLookAt = new ArrayDeque<>(List.of(answer));
    Set<String> seen = new HashSet<>();
    while (!toLookAt.isEmpty()) {
      Type type = toLookAt.poll();
      if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
        toLookAt.addAll(type.asParameterizedType().arguments());
      }
      ClassInfo described = index.getClassByName(type.name());
      if (described == null || !described.isRecord() || !seen.add(type.name().toString())) {
        continue;
      }
      FieldInfo field = described.field(name);
      if (field != null) {
        return Optional.of(field);
      }
      described.fields().forEach(other -> toLookAt.add(other.type()));
    }
    return Optional.empty();
  }
}
