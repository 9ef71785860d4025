package io.jobwright.platform.sample;

import io.jobwright.platform.operation.OperationView;
import io.jobwright.platform.operation.Operations;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/v1/countings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CountingResource {

  @Inject Operations operations;
  @Inject Counting counting;

  @POST
  @PermissionsAllowed("quotes:write")
  @Operation(operationId = "startCounting", summary = "Count")
  @APIResponseSchema(value = OperationView.class, responseCode = "202")
  public Response start(@NotNull @Valid Counting.Asked asked) {
    return operations.start(counting, asked);
  }
}
