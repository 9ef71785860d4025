package io.jobwright.inventory.operation;

import io.jobwright.platform.operation.OperationView;
import io.jobwright.platform.operation.Operations;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.problem.Raises;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Long work of this service over HTTP; each kind says besides who may see its operations. */
@Path(Operations.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OperationResource {

  private static final String CSV = "text/csv";

  @Inject Operations operations;

  @GET
  @Path("/{id}")
  @PermissionsAllowed("items:read")
  @Operation(operationId = "getOperation", summary = "See how far an operation is")
  public OperationView get(@PathParam("id") String id) {
    return operations.get(id);
  }

  @POST
  @Path("/{id}/cancel")
  @PermissionsAllowed("items:read")
  @Operation(operationId = "cancelOperation", summary = "End an operation where it is")
  @APIResponseSchema(OperationView.class)
  public Response cancel(@PathParam("id") String id) {
    return operations.cancel(id);
  }

  @GET
  @Path("/{id}/result")
  @Produces(CSV)
  @PermissionsAllowed("items:read")
  @Raises({ProblemType.NO_RESULT, ProblemType.RESULT_EXPIRED})
  @Operation(operationId = "getOperationResult", summary = "Read what an operation has made")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = CSV,
              schema = @Schema(type = SchemaType.STRING, examples = "sku,name,unitPrice")))
  public Response result(@PathParam("id") String id) {
    return operations.result(id);
  }
}
