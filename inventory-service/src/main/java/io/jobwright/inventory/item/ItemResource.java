package io.jobwright.inventory.item;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.inventory.Ids;
import io.jobwright.platform.command.Batch;
import io.jobwright.platform.command.BatchRequest;
import io.jobwright.platform.command.BatchView;
import io.jobwright.platform.command.Command;
import io.jobwright.platform.list.Cursors;
import io.jobwright.platform.list.ListOptions;
import io.jobwright.platform.list.ListParameters;
import io.jobwright.platform.list.Page;
import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.operation.OperationView;
import io.jobwright.platform.operation.Operations;
import io.jobwright.platform.patch.MergePatch;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.problem.Raises;
import io.jobwright.platform.request.RequestIds;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The catalogue over HTTP. */
@Path("/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ItemResource {

  @Inject Command command;
  @Inject Batch batch;
  @Inject Cursors cursors;
  @Inject MergePatch patches;
  @Inject ItemRepository items;
  @Inject CreateItem createItem;
  @Inject ChangeItem changeItem;
  @Inject Operations operations;
  @Inject ItemExport export;

  @POST
  @PermissionsAllowed("items:write")
  @Raises({ProblemType.ITEM_NOT_STOCKABLE, ProblemType.AMOUNT_INVALID})
  @Operation(operationId = "createItem", summary = "Create a catalogue item")
  @APIResponseSchema(value = ItemView.class, responseCode = "201")
  public Response create(@NotNull @Valid ItemRequest request) {
    return command.create(() -> createItem.create(request), ItemView::of);
  }

  @POST
  @Path("/batch")
  @PermissionsAllowed("items:write")
  @Operation(operationId = "createItems", summary = "Create up to 100 catalogue items")
  @APIResponseSchema(value = BatchView.class, responseCode = "207")
  public Response createBatch(@NotNull @Valid BatchRequest request) {
    return batch.create(request, ItemRequest.class, createItem::create, ItemView::of);
  }

  @POST
  @Path("/exports")
  @PermissionsAllowed("items:read")
  @Operation(operationId = "exportItems", summary = "Export the catalogue as a file")
  @APIResponseSchema(value = OperationView.class, responseCode = "202")
  public Response export(@NotNull @Valid ItemExportRequest request) {
    return operations.start(export, request);
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @PermissionsAllowed("items:write")
  @Raises({
    ProblemType.ALREADY_EXISTS,
    ProblemType.AMOUNT_INVALID,
    ProblemType.ITEM_IN_STOCK,
    ProblemType.ITEM_NOT_STOCKABLE
  })
  @RequestBodySchema(ItemRequest.class)
  @Operation(operationId = "updateItem", summary = "Change a catalogue item")
  @APIResponseSchema(ItemView.class)
  public Response update(@PathParam("id") String id, @NotNull JsonNode patch) {
    MergePatch.Patch<ItemRequest> changes = patches.read(patch, ItemRequest.class, ItemView.class);
    return command.change(
        ifMatch -> changeItem.change(RequestIds.path(Ids.ITEM, id), ifMatch, changes),
        ItemView::of);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed("items:read")
  @Transactional
  @Operation(operationId = "getItem", summary = "Read a catalogue item")
  public ItemView get(@PathParam("id") String id) {
    return ItemView.of(items.get(RequestIds.path(Ids.ITEM, id)));
  }

  @GET
  @PermissionsAllowed("items:read")
  @Transactional
  @ListOptions(sort = {"sku", "name", "updatedAt"})
  @Operation(operationId = "listItems", summary = "List the catalogue, newest first")
  public Page<ItemView> list(@BeanParam ItemFilter filter, @BeanParam ListParameters list) {
    PageRequest<Item> page = cursors.page(ItemRepository.LISTING, list);
    return page.page(items.list(filter, page), ItemView::of);
  }
}
