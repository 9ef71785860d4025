package io.jobwright.platform.openapi;

import io.jobwright.platform.http.BatchRequest;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schema of a batch: items with a key and the body of the operation that makes one. */
final class BatchSchemas {

  private final OpenAPI document;

  BatchSchemas(OpenAPI document) {
    this.document = document;
  }

  /**
   * @param path of the batch, one below that of the operation that makes one
   * @param name of the component to be made
   * @return a reference to it
   */
  Schema of(String path, String name) {
    Schema item =
        object()
            .addProperty(
                "idempotencyKey",
                OASFactory.createSchema()
                    .addType(Schema.SchemaType.STRING)
                    .description(
                        "Like the header of a single request; absent, the header's and the item's"
                            + " place stand for it."))
            .addProperty("body", single(path))
            .addRequired("body");
    Schema batch =
        object()
            .description("Several resources to be made by one request.")
            .addProperty(
                "items",
                OASFactory.createSchema()
                    .addType(Schema.SchemaType.ARRAY)
                    .items(item)
                    .minItems(1)
                    .maxItems(BatchRequest.MAX_ITEMS))
            .addProperty(
                "atomic",
                OASFactory.createSchema()
                    .addType(Schema.SchemaType.BOOLEAN)
                    .description("true: all or none; otherwise each for itself."))
            .addRequired("items");
    document.getComponents().addSchema(name, batch);
    return OASFactory.createSchema().ref(Names.toSchema(name));
  }

  private Schema single(String path) {
    String collection = path.substring(0, path.length() - BatchRequest.LAST_SEGMENT.length());
    MediaType body =
        document
            .getPaths()
            .getPathItem(collection)
            .getPOST()
            .getRequestBody()
            .getContent()
            .getMediaType(jakarta.ws.rs.core.MediaType.APPLICATION_JSON);
    return OASFactory.createSchema().ref(body.getSchema().getRef());
  }

  private static Schema object() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .additionalPropertiesSchema(RecordSchemas.nothing());
  }
}
