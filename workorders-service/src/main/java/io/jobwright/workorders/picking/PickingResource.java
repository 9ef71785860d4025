package io.jobwright.workorders.picking;

import io.jobwright.platform.command.Command;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.problem.Raises;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.workorder.WorkOrderMoves;
import io.jobwright.workorders.workorder.WorkOrderRepository;
import io.jobwright.workorders.workorder.WorkOrderSight;
import io.jobwright.workorders.workorder.WorkOrderView;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The pick list over HTTP, and what was picked. */
@Path("/v1/work-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PickingResource {

  @Inject Command command;
  @Inject WorkOrderRepository workOrders;
  @Inject WorkOrderSight sight;
  @Inject WorkOrderMoves moves;

  @GET
  @Path("/{id}/pick-list")
  @PermissionsAllowed({WorkOrderSight.ALL, WorkOrderSight.OWN})
  @Transactional
  @Operation(operationId = "getPickList", summary = "What to take from the shelf for a work order")
  public PickListView get(@PathParam("id") String id) {
    return PickListView.of(workOrders.seen(id(id)));
  }

  @POST
  @Path("/{id}/picks")
  @PermissionsAllowed(WorkOrderSight.OWN)
  @Raises({ProblemType.LINE_UNKNOWN, ProblemType.QUANTITY_NOT_RESERVED})
  @Operation(
      operationId = "recordPicks",
      summary =
          "Record what was taken from the shelf, never more than what is reserved. Inventory's"
              + " answers change the version too: after 412 read again and repeat")
  @APIResponseSchema(WorkOrderView.class)
  public Response record(@PathParam("id") String id, @NotNull @Valid PicksRequest request) {
    return command.change(
        ifMatch ->
            moves.apply(
                id(id), ifMatch, (workOrder, clock) -> workOrder.pick(request.picks(), clock)),
        sight::view);
  }

  private static UUID id(String text) {
    return RequestIds.path(Ids.WORK_ORDER, text);
  }
}
