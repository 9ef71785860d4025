package io.jobwright.inventory.item;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.inventory.Ids;
import io.jobwright.platform.http.Command;
import io.jobwright.platform.http.Cursors;
import io.jobwright.platform.http.IfMatch;
import io.jobwright.platform.http.Page;
import io.jobwright.platform.http.PageRequest;
import io.jobwright.platform.http.RequestIds;
import io.jobwright.platform.json.MergePatch;
import io.jobwright.platform.openapi.Raises;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
  @Inject Cursors cursors;
  @Inject MergePatch patches;
  @Inject ItemRepository items;
  @Inject Outbox outbox;
  @Inject Clock clock;

  @POST
  @PermissionsAllowed("items:write")
  @Raises({ProblemType.ITEM_NOT_STOCKABLE, ProblemType.AMOUNT_INVALID})
  @Operation(operationId = "createItem", summary = "Create a catalogue item")
  @APIResponseSchema(value = ItemView.class, responseCode = "201")
  public Response create(@NotNull @Valid ItemRequest request) {
    return command.create(
        () -> {
          UUID id = RequestIds.suppliedOrNew(Ids.ITEM, request.id());
          Item item = new Item(id, request, clock);
          items.requireFree(request.sku(), id);
          items.persist(item);
          outbox.append(item, ItemChanged.of(item));
          return item;
        },
        ItemView::of);
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @PermissionsAllowed("items:write")
  @Raises({ProblemType.ALREADY_EXISTS, ProblemType.ITEM_NOT_STOCKABLE, ProblemType.AMOUNT_INVALID})
  @RequestBodySchema(ItemRequest.class)
  @Operation(operationId = "updateItem", summary = "Change a catalogue item")
  @APIResponseSchema(ItemView.class)
  public Response update(@PathParam("id") String id, @NotNull JsonNode patch) {
    return command.change(
        ifMatch -> change(RequestIds.path(Ids.ITEM, id), ifMatch, patch), ItemView::of);
  }

  private Item change(UUID id, IfMatch ifMatch, JsonNode patch) {
    Item item = items.get(id);
    ifMatch.check(item);
    ItemRequest changed = patches.apply(item.asRequest(), patch);
    if (!item.aggregateId().equals(changed.id())) {
      throw Problem.at("#/id", ProblemType.FIELD_READ_ONLY, "An id never changes.");
    }
    items.requireFree(changed.sku(), id);
    if (item.change(changed, clock)) {
      outbox.append(item, ItemChanged.of(item));
    }
    return item;
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
  @Operation(operationId = "listItems", summary = "List the catalogue, newest first")
  public Page<ItemView> list(
      @QueryParam("sku") String sku,
      @QueryParam("kind") String kind,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = cursors.page(limit, cursor);
    return page.page(items.list(sku, kinds(kind), page), Item::id, ItemView::of);
  }

  private static Set<ItemKind> kinds(String filter) {
    if (filter == null) {
      return Set.of();
    }
    try {
      return Arrays.stream(filter.split(",", -1))
          .map(ItemKind::valueOf)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IllegalArgumentException unknown) {
      throw Problem.of(
          ProblemType.INVALID_PARAMETER, "kind must be a list of PRODUCT, SERVICE or CHARGE");
    }
  }
}
