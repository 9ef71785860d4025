package io.jobwright.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The schema of a merge patch (RFC 7396), made of the schema of what it is applied to: nothing is
 * required, and null clears what may be absent.
 */
final class MergePatchSchemas {

  private final OpenAPI document;

  MergePatchSchemas(OpenAPI document) {
    this.document = document;
  }

  /**
   * @param name of the component to be made
   * @param original of what can be changed, a reference
   * @return a reference to it
   */
  Schema of(String name, Schema original) {
    Schema source = target(original);
    Schema patch =
        OASFactory.createSchema()
            .addType(Schema.SchemaType.OBJECT)
            .description("What is absent stays, null clears, a list is replaced whole.")
            .additionalPropertiesSchema(RecordSchemas.nothing());
    List<String> required = source.getRequired() == null ? List.of() : source.getRequired();
    source
        .getProperties()
        .forEach(
            (property, schema) ->
                patch.addProperty(
                    property,
                    patched(
                        name + Names.capitalized(property), schema, required.contains(property))));
    document.getComponents().addSchema(name, patch);
    return OASFactory.createSchema().ref(Names.toSchema(name));
  }

  private Schema patched(String name, Schema schema, boolean isRequired) {
    if (schema.getRef() == null) {
      return isRequired ? schema : nullable(schema);
    }
    Schema reference =
        target(schema).getProperties() == null
            ? OASFactory.createSchema().ref(schema.getRef())
            : of(name, schema);
    if (isRequired) {
      return reference;
    }
    Schema choice = OASFactory.createSchema();
    choice.addAnyOf(reference);
    choice.addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
    choice.setDescription(schema.getDescription());
    return choice;
  }

  private static Schema nullable(Schema schema) {
    Schema copy = OASFactory.createSchema();
    copy.setAll(schema.getAll());
    List<Schema.SchemaType> types = new ArrayList<>(schema.getType());
    types.add(Schema.SchemaType.NULL);
    copy.setType(types);
    return copy;
  }

  private Schema target(Schema reference) {
    return document.getComponents().getSchemas().get(Names.ofSchema(reference.getRef()));
  }
}
