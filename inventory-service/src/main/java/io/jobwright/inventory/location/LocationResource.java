package io.jobwright.inventory.location;

import io.jobwright.inventory.Ids;
import io.jobwright.platform.http.Command;
import io.jobwright.platform.http.Cursors;
import io.jobwright.platform.http.Page;
import io.jobwright.platform.http.PageRequest;
import io.jobwright.platform.http.RequestIds;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Locations over HTTP. */
@Path("/v1/locations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LocationResource {

  @Inject Command command;
  @Inject Cursors cursors;
  @Inject LocationRepository locations;
  @Inject AddLocation addLocation;

  @POST
  @PermissionsAllowed("items:write")
  @Operation(operationId = "createLocation", summary = "Add a location")
  @APIResponseSchema(value = LocationView.class, responseCode = "201")
  public Response create(@NotNull @Valid LocationRequest request) {
    return command.create(
        () ->
            addLocation.add(
                RequestIds.suppliedOrNew(Ids.LOCATION, request.id()),
                request.name(),
                request.kind()),
        LocationView::of);
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
  @Operation(operationId = "listLocations", summary = "List locations, newest first")
  public Page<LocationView> list(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    PageRequest page = cursors.page(limit, cursor);
    return page.page(locations.list(page), Location::id, LocationView::of);
  }
}
