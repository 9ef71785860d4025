package io.jobwright.platform.openapi;

import io.jobwright.platform.command.BatchRequest;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * The schemas of a batch, made of those of the operation that makes one: {@code ClientBatchRequest}
 * has {@code BatchedClient}s with the body of a single request, {@code ClientBatchView} has {@code
 * BatchedClientView}s with its answer.
 */
final class BatchSchemas {

  private static final String REQUEST = "Request";
  private static final String CREATED = "201";
  private static final String ITEMS = "items";
  private static final String BODY = "body";

  private final OpenAPI document;

  BatchSchemas(OpenAPI document) {
    this.document = document;
  }

  /**
   * @param path of the batch, one below that of the operation that makes one
   * @return a reference to the schema of what is sent
   */
  Schema request(String path) {
    Schema item =
        object()
            .description("One of them.")
            .addProperty(
                "idempotencyKey",
                OASFactory.createSchema()
                    .addType(Schema.SchemaType.STRING)
                    .pattern("^" + BatchRequest.KEY + "$")
                    .description(
                        "Like the header of a single request; absent, the header's and the item's"
                            + " place stand for it."))
            .addProperty(BODY, bodyOf(single(path).getRequestBody().getContent()))
            .addRequired(BODY);
    Schema batch =
        object()
            .description("Several resources to be made by one request.")
            .addProperty(
                ITEMS,
                list(component("Batched" + resource(path), item))
                    .minItems(1)
                    .maxItems(BatchRequest.MAX_ITEMS))
            .addProperty(
                "atomic",
                OASFactory.createSchema()
                    .addType(Schema.SchemaType.BOOLEAN)
                    .description("true: all or none; otherwise each for itself."))
            .addRequired(ITEMS);
    return component(resource(path) + "BatchRequest", batch);
  }

  /**
   * @param path of the batch, one below that of the operation that makes one
   * @param general what is answered to all batches
   * @return a reference to the schema of what is answered to this one
   */
  Schema answer(String path, Schema general) {
    Schema batch = copy(target(general));
    Schema item = copy(target(batch.getProperties().get(ITEMS).getItems()));
    Map<String, Schema> properties = new LinkedHashMap<>(item.getProperties());
    properties.computeIfPresent("status", (name, status) -> copy(status).examples(List.of(201)));
    properties.computeIfPresent(
        BODY,
        (name, body) ->
            bodyOf(single(path).getResponses().getAPIResponse(CREATED).getContent())
                .description(body.getDescription()));
    properties.computeIfPresent(
        "problem",
        (name, problem) ->
            OASFactory.createSchema()
                .ref(Names.toSchema(CommonParts.PROBLEM))
                .description(problem.getDescription()));
    item.setProperties(properties);
    batch.setProperties(Map.of(ITEMS, list(component("Batched" + resource(path) + "View", item))));
    batch.addRequired(ITEMS);
    return component(resource(path) + "BatchView", batch);
  }

  /** {@code Client}, of which {@code ClientRequest} makes one. */
  private String resource(String path) {
    String body = Names.ofSchema(bodyOf(single(path).getRequestBody().getContent()).getRef());
    return body.substring(0, body.length() - REQUEST.length());
  }

  private Operation single(String path) {
    String collection = path.substring(0, path.length() - BatchRequest.LAST_SEGMENT.length());
    return document.getPaths().getPathItem(collection).getPOST();
  }

  private static Schema bodyOf(Content content) {
    String reference = content.getMediaType(MediaType.APPLICATION_JSON).getSchema().getRef();
    return OASFactory.createSchema().ref(reference);
  }

  private Schema component(String name, Schema schema) {
    document.getComponents().addSchema(name, schema);
    return OASFactory.createSchema().ref(Names.toSchema(name));
  }

  private Schema target(Schema reference) {
    return document.getComponents().getSchemas().get(Names.ofSchema(reference.getRef()));
  }

  private static Schema copy(Schema schema) {
    Schema copy = OASFactory.createSchema();
    copy.setAll(schema.getAll());
    return copy;
  }

  private static Schema list(Schema item) {
    return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(item);
  }

  private static Schema object() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .additionalPropertiesSchema(RecordSchemas.nothing());
  }
}
