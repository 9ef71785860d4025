package io.jobwright.platform.sample;

import io.jobwright.platform.http.Command;
import io.jobwright.platform.http.Cursors;
import io.jobwright.platform.http.Page;
import io.jobwright.platform.http.PageRequest;
import io.jobwright.platform.http.RequestIds;
import io.jobwright.platform.http.ResourceView;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.openapi.Raises;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.platform.problem.ProblemType;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

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

  /**
   * A note to be written.
   *
   * @param id the caller's own; absent, we give one
   */
  record NoteRequest(
      @Id("not") String id, @NotBlank @Size(max = 100) String text, BigDecimal price) {}

  record NoteView(@NotNull @Id("not") String id, long version, @NotNull String text)
      implements ResourceView {
    static NoteView of(Note note) {
      return new NoteView(note.aggregateId(), note.version(), note.text());
    }
  }

  @POST
  @PermissionsAllowed("quotes:write")
  @Raises(ProblemType.AMOUNT_INVALID)
  @Operation(operationId = "createNote", summary = "Write a note")
  @APIResponseSchema(value = NoteView.class, responseCode = "201")
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
  @Operation(operationId = "rewriteNote", summary = "Replace the text of a note")
  @APIResponseSchema(NoteView.class)
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
  @Operation(operationId = "getNote", summary = "Read a note")
  @Transactional
  public NoteView get(@PathParam("id") String id) {
    return NoteView.of(notes.get(RequestIds.path(Note.ID, id)));
  }

  @GET
  @PermissionsAllowed("quotes:read")
  @Operation(operationId = "listNotes", summary = "List notes, newest first")
  @Transactional
  public Page<NoteView> list(
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor,
      @QueryParam("text") String text) {
    PageRequest page = cursors.page(limit, cursor);
    return page.page(notes.list(page, text), Note::id, NoteView::of);
  }
}
