package io.jobwright.workorders.direct;

import io.jobwright.platform.command.Batch;
import io.jobwright.platform.command.BatchRequest;
import io.jobwright.platform.command.BatchView;
import io.jobwright.platform.command.Command;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.problem.Raises;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.workorder.WorkOrder;
import io.jobwright.workorders.workorder.WorkOrderMoves;
import io.jobwright.workorders.workorder.WorkOrderSight;
import io.jobwright.workorders.workorder.WorkOrderView;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Work orders without a quote over HTTP. */
@Path("/v1/work-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DirectWorkOrderResource {

  @Inject Command command;
  @Inject Batch batch;
  @Inject WorkOrderSight sight;
  @Inject DraftWorkOrder draftWorkOrder;
  @Inject WorkOrderMoves moves;

  @POST
  @PermissionsAllowed("work-orders:write")
  @Raises({
    ProblemType.AMOUNT_INVALID,
    ProblemType.CATALOGUE_ITEM_UNKNOWN,
    ProblemType.CLIENT_UNKNOWN,
    ProblemType.CURRENCY_MISMATCH
  })
  @Operation(
      operationId = "createWorkOrder",
      summary = "Create a work order without a quote, priced like one; it waits as a draft")
  @APIResponseSchema(value = WorkOrderView.class, responseCode = "201")
  public Response create(@NotNull @Valid WorkOrderRequest request) {
    return command.create(() -> draftWorkOrder.draft(request), sight::view);
  }

  @POST
  @Path("/batch")
  @PermissionsAllowed("work-orders:write")
  @Operation(
      operationId = "createWorkOrders",
      summary = "Create up to 100 work orders without a quote")
  @APIResponseSchema(value = BatchView.class, responseCode = "207")
  public Response createBatch(@NotNull @Valid BatchRequest request) {
    return batch.create(request, WorkOrderRequest.class, draftWorkOrder::draft, sight::view);
  }

  @POST
  @Path("/{id}/authorize")
  @PermissionsAllowed("work-orders:write")
  @Operation(
      operationId = "authorizeWorkOrder",
      summary = "Authorize a draft: the instruction to proceed, stock is asked for")
  @APIResponseSchema(WorkOrderView.class)
  public Response authorize(@PathParam("id") String id) {
    return command.change(
        ifMatch -> moves.apply(RequestIds.path(Ids.WORK_ORDER, id), ifMatch, WorkOrder::authorize),
        sight::view);
  }
}
