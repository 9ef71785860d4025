package io.jobwright.inventory.location;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Locations over HTTP. */
@Path("/v1/locations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LocationResource {

  @Inject Command command;
  @Inject Batch batch;
  @Inject Cursors cursors;
  @Inject LocationRepository locations;
  @Inject AddLocation addLocation;

  @POST
  @PermissionsAllowed("items:write")
  @Operation(operationId = "createLocation", summary = "Add a location")
  @APIResponseSchema(value = LocationView.class, responseCode = "201")
  public Response create(@NotNull @Valid LocationRequest request) {
    return command.create(() -> addLocation.add(request), LocationView::of);
  }

  @POST
  @Path("/batch")
  @PermissionsAllowed("items:write")
  @Operation(operationId = "createLocations", summary = "Add up to 100 locations")
  @APIResponseSchema(value = BatchView.class, responseCode = "207")
  public Response createBatch(@NotNull @Valid BatchRequest request) {
    return batch.create(request, LocationRequest.class, addLocation::add, LocationView::of);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed("items:read")
  @Transactional
  @Operation(operationId = "getLocation", summary = "Read a location")
  public LocationView get(@PathParam("id") String id) {
    return LocationView.of(locations.get(RequestIds.path(Ids.LOCATION, id)));
  }

  @GET
  @PermissionsAllowed("items:read")
  @Transactional
  @ListOptions(sort = {"name", "updatedAt"})
  @Operation(operationId = "listLocations", summary = "List locations, newest first")
  public Page<LocationView> list(@BeanParam LocationFilter filter, @BeanParam ListParameters list) {
    PageRequest<Location> page = cursors.page(LocationRepository.LISTING, list);
    return page.page(locations.list(filter, page), LocationView::of);
  }
}
