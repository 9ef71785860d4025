package io.jobwright.inventory.receipt;

import io.jobwright.inventory.Ids;
import io.jobwright.platform.command.Batch;
import io.jobwright.platform.command.BatchRequest;
import io.jobwright.platform.command.BatchView;
import io.jobwright.platform.command.Command;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.problem.Raises;
import io.jobwright.platform.request.RequestIds;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Receipts over HTTP. */
@Path("/v1/stock/receipts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReceiptResource {

  @Inject Command command;
  @Inject Batch batch;
  @Inject ReceiveStock receiveStock;
  @Inject ReceiptRepository receipts;

  @POST
  @PermissionsAllowed("stock:write")
  @Raises({
    ProblemType.CATALOGUE_ITEM_UNKNOWN,
    ProblemType.ITEM_NOT_STOCKED,
    ProblemType.LOCATION_UNKNOWN
  })
  @Operation(operationId = "receiveStock", summary = "Take goods into stock")
  @APIResponseSchema(value = ReceiptView.class, responseCode = "201")
  public Response receive(@NotNull @Valid ReceiptRequest request) {
    return command.create(() -> receiveStock.receive(request), Function.identity());
  }

  @POST
  @Path("/batch")
  @PermissionsAllowed("stock:write")
  @Operation(operationId = "receiveStockBatch", summary = "Take up to 100 deliveries into stock")
  @APIResponseSchema(value = BatchView.class, responseCode = "207")
  public Response createBatch(@NotNull @Valid BatchRequest request) {
    return batch.create(request, ReceiptRequest.class, receiveStock::receive, Function.identity());
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed("stock:read")
  @Transactional
  @Operation(operationId = "getReceipt", summary = "Read a receipt")
  public ReceiptView get(@PathParam("id") String id) {
    return receipts.get(RequestIds.path(Ids.RECEIPT, id)).view();
  }
}
