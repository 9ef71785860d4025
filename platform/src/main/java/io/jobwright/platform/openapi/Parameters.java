package io.jobwright.platform.openapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private final IndexView index;

  Parameters(IndexView index) {
    this.index = index;
  }

  void describe(Parameter parameter, OperationFacts operation) {
    Schema schema = parameter.getSchema();
    Javadoc.of(operation.resource())
        .parameter(operation.code().name(), parameter.getName())
        .ifPresent(parameter::setDescription);
    Optional<FieldInfo> field =
        operation.answer().flatMap(answer -> field(answer, parameter.getName()));
    if (parameter.getIn() == Parameter.In.PATH) {
      field.flatMap(TextForms::of).ifPresent(schema::setPattern);
      describe(
          parameter, operation.isPublic() ? "The secret part of the public link." : "The id.");
    } else if (schema.getType() != null
        && schema.getType().contains(Schema.SchemaType.STRING)
        && schema.getFormat() == null) {
      schema.setMinLength(1);
      field.ifPresent(named -> filter(parameter, named));
    }
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
