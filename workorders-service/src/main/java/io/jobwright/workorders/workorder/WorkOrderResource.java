package io.jobwright.workorders.workorder;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.platform.command.Command;
import io.jobwright.platform.list.Cursors;
import io.jobwright.platform.list.ListOptions;
import io.jobwright.platform.list.ListParameters;
import io.jobwright.platform.list.Page;
import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.patch.MergePatch;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.problem.Raises;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.workorders.Ids;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * Work orders over HTTP: reading them, and the moves of their life. Every answer of inventory
 * changes the version as well: a move that lost against one gets 412 and is sent again with the
 * ETag of a fresh read.
 */
@Path("/v1/work-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class WorkOrderResource {

  @Inject Command command;
  @Inject Cursors cursors;
  @Inject MergePatch patches;
  @Inject WorkOrderRepository workOrders;
  @Inject WorkOrderSight sight;
  @Inject AssignWorkOrder assignWorkOrder;
  @Inject WorkOrderMoves moves;
  @Inject CompleteWorkOrder completeWorkOrder;

  @GET
  @Path("/{id}")
  @PermissionsAllowed({WorkOrderSight.ALL, WorkOrderSight.OWN})
  @Transactional
  @Operation(operationId = "getWorkOrder", summary = "Read a work order")
  public WorkOrderView get(@PathParam("id") String id) {
    return sight.view(workOrders.seen(id(id)));
  }

  @GET
  @PermissionsAllowed({WorkOrderSight.ALL, WorkOrderSight.OWN})
  @Transactional
  @ListOptions(sort = {"number", "promisedDate", "updatedAt"})
  @Operation(operationId = "listWorkOrders", summary = "List work orders, newest first")
  public Page<WorkOrderView> list(
      @BeanParam WorkOrderFilter filter, @BeanParam ListParameters list) {
    PageRequest<WorkOrder> page = cursors.page(WorkOrderRepository.LISTING, list);
    return page.page(workOrders.list(filter, page), sight::view);
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @PermissionsAllowed(WorkOrderSight.CHANGE)
  @Raises(ProblemType.INVALID_STATE_TRANSITION)
  @Operation(
      operationId = "updateWorkOrder",
      summary = "Say who does the job: the responsible member and the crew")
  @RequestBodySchema(Assignment.class)
  @APIResponseSchema(WorkOrderView.class)
  public Response update(@PathParam("id") String id, @NotNull JsonNode patch) {
    MergePatch.Patch<Assignment> changes =
        patches.read(patch, Assignment.class, WorkOrderView.class);
    return command.change(ifMatch -> assignWorkOrder.assign(id(id), changes, ifMatch), sight::view);
  }

  @POST
  @Path("/{id}/start")
  @PermissionsAllowed(WorkOrderSight.OWN)
  @Operation(
      operationId = "startWorkOrder",
      summary =
          "Begin the work, also while stock is outstanding. Inventory's answers change the version"
              + " too: after 412 read again and repeat")
  @APIResponseSchema(WorkOrderView.class)
  public Response start(@PathParam("id") String id) {
    return command.change(ifMatch -> moves.apply(id(id), ifMatch, WorkOrder::start), sight::view);
  }

  @POST
  @Path("/{id}/complete")
  @PermissionsAllowed(WorkOrderSight.OWN)
  @Raises(ProblemType.STOCK_OUTSTANDING)
  @Operation(
      operationId = "completeWorkOrder",
      summary = "Complete the job once every stocked line is fully reserved or picked",
      description =
          "What was picked is used, the rest stays on the shelf; where no pick was recorded, all"
              + " that is reserved is used. What was agreed is invoiced. The errors of"
              + " stock_outstanding point to the others in the work order. Inventory's answers change"
              + " the version too: after 412 read again and repeat.")
  @APIResponseSchema(WorkOrderView.class)
  public Response complete(@PathParam("id") String id) {
    return command.change(ifMatch -> completeWorkOrder.complete(id(id), ifMatch), sight::view);
  }

  @POST
  @Path("/{id}/cancel")
  @PermissionsAllowed(WorkOrderSight.CHANGE)
  @Raises(ProblemType.STOCK_PICKED)
  @Operation(
      operationId = "cancelWorkOrder",
      summary =
          "Cancel a work order that is not completed; its stock is released. What was picked for it"
              + " must be back on the shelf")
  @APIResponseSchema(WorkOrderView.class)
  public Response cancel(@PathParam("id") String id, @NotNull @Valid CancelRequest request) {
    return command.change(
        ifMatch ->
            moves.apply(
                id(id),
                ifMatch,
                (workOrder, clock) ->
                    workOrder.cancel(request.reason(), request.isPutBack(), clock)),
        sight::view);
  }

  private static UUID id(String text) {
    return RequestIds.path(Ids.WORK_ORDER, text);
  }
}
