package io.jobwright.platform.sample;

import io.jobwright.platform.http.Command;
import io.jobwright.platform.http.Cursors;
import io.jobwright.platform.http.Page;
import io.jobwright.platform.http.PageRequest;
import io.jobwright.platform.http.RequestIds;
import io.jobwright.platform.http.ResourceView;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.outbox.Outbox;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Clock;

@Path("/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NoteResource {

  @Inject Command command;
  @Inject Cursors cursors;
  @Inject Notes notes;
  @Inject Outbox outbox;
  @Inject Clock clock;

  record NoteRequest(
      @Id("not") String id, @NotBlank @Size(max = 100) String text, BigDecimal price) {}

  record NoteView(String id, long version, String text) implements ResourceView {
    static NoteView of(Note note) {
      return new NoteView(note.aggregateId(), note.version(), note.text());
    }
  }

  @POST
  @PermissionsAllowed("quotes:write")
  public Response create(@NotNull @Valid NoteRequest request) {
    return command.create(
        () -> {
          Note note =
              new Note(RequestIds.suppliedOrNew(Note.ID, request.id()), request.text(), clock);
          notes.persist(note);
          outbox.append(note, new NoteWritten(note.aggregateId(), note.text()));
          if (request.text().equals("crash")) {
            throw new IllegalStateException("after the event was appended");
          }
          return note;
        },
        NoteView::of);
  }

  @POST
  @Path("/{id}/rewrite")
  @PermissionsAllowed("quotes:write")
  public Response rewrite(@PathParam("id") String id, @NotNull @Valid NoteRequest request) {
    return command.change(
        ifMatch -> {
          Note note = notes.get(RequestIds.path(Note.ID, id));
          ifMatch.check(note);
          note.rewrite(request.text(), clock);
          outbox.append(note, new NoteWritten(note.aggregateId(), note.text()));
          return note;
        },
        NoteView::of);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed("quotes:read")
  @Transactional
  public NoteView get(@PathParam("id") String id) {
    return NoteView.of(notes.get(RequestIds.path(Note.ID, id)));
  }

  @GET
  @PermissionsAllowed("quotes:read")
  @Transactional
  public Page<NoteView> list(
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor,
      @QueryParam("text") String text) {
    PageRequest page = cursors.page(limit, cursor);
    return page.page(notes.list(page, text), Note::id, NoteView::of);
  }
}
