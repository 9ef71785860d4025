package io.jobwright.quotes.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.platform.command.Batch;
import io.jobwright.platform.command.BatchRequest;
import io.jobwright.platform.command.BatchView;
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
import io.jobwright.quotes.Ids;
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

/** Clients over HTTP. */
@Path("/v1/clients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ClientResource {

  @Inject Command command;
  @Inject Batch batch;
  @Inject Cursors cursors;
  @Inject MergePatch patches;
  @Inject ClientRepository clients;
  @Inject CreateClient createClient;
  @Inject ChangeClient changeClient;

  @POST
  @PermissionsAllowed("clients:write")
  @Operation(operationId = "createClient", summary = "Create a client")
  @APIResponseSchema(value = ClientView.class, responseCode = "201")
  public Response create(@NotNull @Valid ClientRequest request) {
    return command.create(() -> createClient.create(request), ClientView::of);
  }

  @POST
  @Path("/batch")
  @PermissionsAllowed("clients:write")
  @Operation(operationId = "createClients", summary = "Create up to 100 clients")
  @APIResponseSchema(value = BatchView.class, responseCode = "207")
  public Response createBatch(@NotNull @Valid BatchRequest request) {
    return batch.create(request, ClientRequest.class, createClient::create, ClientView::of);
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @PermissionsAllowed("clients:write")
  @RequestBodySchema(ClientPatch.class)
  @Raises(ProblemType.ALREADY_EXISTS)
  @Operation(operationId = "updateClient", summary = "Change a client's details")
  @APIResponseSchema(ClientView.class)
  public Response update(@PathParam("id") String id, @NotNull JsonNode patch) {
    MergePatch.Patch<ClientPatch> changes =
        patches.read(patch, ClientPatch.class, ClientView.class);
    return command.change(
        ifMatch -> changeClient.change(RequestIds.path(Ids.CLIENT, id), ifMatch, changes),
        ClientView::of);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed("clients:read")
  @Transactional
  @Operation(operationId = "getClient", summary = "Read a client")
  public ClientView get(@PathParam("id") String id) {
    return ClientView.of(clients.get(RequestIds.path(Ids.CLIENT, id)));
  }

  @GET
  @PermissionsAllowed("clients:read")
  @Transactional
  @ListOptions(sort = {"name", "updatedAt"})
  @Operation(operationId = "listClients", summary = "List clients, newest first")
  public Page<ClientView> list(@BeanParam ClientFilter filter, @BeanParam ListParameters list) {
    PageRequest<Client> page = cursors.page(ClientRepository.LISTING, list);
    return page.page(clients.list(filter, page), ClientView::of);
  }
}
