package io.jobwright.workorders.workorder;

import io.jobwright.platform.http.Command;
import io.jobwright.platform.http.Cursors;
import io.jobwright.platform.http.Page;
import io.jobwright.platform.http.PageRequest;
import io.jobwright.platform.http.RequestIds;
import io.jobwright.platform.openapi.Raises;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.workorders.Ids;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
  @Inject WorkOrderRepository workOrders;
  @Inject StartWorkOrder startWorkOrder;
  @Inject CompleteWorkOrder completeWorkOrder;
  @Inject CancelWorkOrder cancelWorkOrder;

  @GET
  @Path("/{id}")
  @PermissionsAllowed("work-orders:read")
  @Transactional
  @Operation(operationId = "getWorkOrder", summary = "Read a work order")
  public WorkOrderView get(@PathParam("id") String id) {
    return WorkOrderView.of(workOrders.get(id(id)));
  }

  @GET
  @PermissionsAllowed("work-orders:read")
  @Transactional
  @Operation(
      operationId = "listWorkOrders",
      summary = "List work orders, newest first; status takes several, separated by commas")
  public Page<WorkOrderView> list(
      @QueryParam("status") String status,
      @QueryParam("quoteId") String quoteId,
      @QueryParam("jobId") String jobId,
      @QueryParam("clientId") String clientId,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    WorkOrderFilter filter = WorkOrderFilter.of(status, quoteId, jobId, clientId);
    PageRequest page = cursors.page(limit, cursor);
    return page.page(workOrders.list(filter, page), WorkOrder::id, WorkOrderView::of);
  }

  @POST
  @Path("/{id}/start")
  @PermissionsAllowed("jobs:perform")
  @Operation(
      operationId = "startWorkOrder",
      summary =
          "Begin the work, also while stock is outstanding. Inventory's answers change the version"
              + " too: after 412 read again and repeat")
  @APIResponseSchema(WorkOrderView.class)
  public Response start(@PathParam("id") String id) {
    return command.change(ifMatch -> startWorkOrder.start(id(id), ifMatch), WorkOrderView::of);
  }

  @POST
  @Path("/{id}/complete")
  @PermissionsAllowed("jobs:perform")
  @Raises(ProblemType.STOCK_OUTSTANDING)
  @Operation(
      operationId = "completeWorkOrder",
      summary =
          "Complete the job once every stocked line is fully reserved or picked; the errors of"
              + " stock_outstanding point to the others in the work order. Inventory's answers"
              + " change the version too: after 412 read again and repeat")
  @APIResponseSchema(WorkOrderView.class)
  public Response complete(@PathParam("id") String id) {
    return command.change(
        ifMatch -> completeWorkOrder.complete(id(id), ifMatch), WorkOrderView::of);
  }

  @POST
  @Path("/{id}/cancel")
  @PermissionsAllowed("work-orders:write")
  @Operation(
      operationId = "cancelWorkOrder",
      summary = "Cancel a work order that is not completed; its stock is released")
  @APIResponseSchema(WorkOrderView.class)
  public Response cancel(@PathParam("id") String id, @NotNull @Valid CancelRequest request) {
    return command.change(
        ifMatch -> cancelWorkOrder.cancel(id(id), request.reason(), ifMatch), WorkOrderView::of);
  }

  private static UUID id(String text) {
    return RequestIds.path(Ids.WORK_ORDER, text);
  }
}
