package io.jobwright.platform.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.platform.answer.ResourceView;
import io.jobwright.platform.command.Batch;
import io.jobwright.platform.command.BatchRequest;
import io.jobwright.platform.command.BatchView;
import io.jobwright.platform.command.Command;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.list.Conditions;
import io.jobwright.platform.list.Cursors;
import io.jobwright.platform.list.ListOptions;
import io.jobwright.platform.list.ListParameters;
import io.jobwright.platform.list.Page;
import io.jobwright.platform.list.PageRequest;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.platform.patch.MergePatch;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.problem.Raises;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.platform.text.Visible;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.Separator;

@Path("/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NoteResource {

  @Inject Command command;
  @Inject Batch batch;
  @Inject Cursors cursors;
  @Inject Notes notes;
  @Inject MergePatch patches;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * A note to be written.
   *
   * @param id the caller's own; absent, we give one
   */
  record NoteRequest(
      @Id("not") String id, @NotNull @Visible @Size(max = 100) String text, BigDecimal price) {}

  record NoteView(@NotNull @Id("not") String id, long version, @NotNull String text, LocalDate due)
      implements ResourceView {
    static NoteView of(Note note) {
      return new NoteView(note.aggregateId(), note.version(), note.text(), note.due());
    }

    @Override
    public boolean showsSecret() {
      return text.startsWith("secret");
    }
  }

  @POST
  @PermissionsAllowed("quotes:write")
  @Raises(ProblemType.AMOUNT_INVALID)
  @Operation(operationId = "createNote", summary = "Write a note")
  @APIResponseSchema(value = NoteView.class, responseCode = "201")
  public Response create(@NotNull @Valid NoteRequest request) {
    return command.create(() -> written(request), NoteView::of);
  }

  @POST
  @Path("/batch")
  @PermissionsAllowed("quotes:write")
  @Operation(operationId = "createNotes", summary = "Write up to 100 notes")
  @APIResponseSchema(value = BatchView.class, responseCode = "207")
  public Response createBatch(@NotNull @Valid BatchRequest request) {
    return batch.create(request, NoteRequest.class, this::written, NoteView::of);
  }

  private Note written(NoteRequest request) {
    Note note = new Note(RequestIds.suppliedOrNew(Note.ID, request.id()), request.text(), clock);
    notes.persist(note);
    outbox.append(note, new NoteWritten(note.aggregateId(), note.text()));
    switch (request.text()) {
      case "crash" -> throw new IllegalStateException("after the event was appended");
      case "away" ->
          throw new IllegalStateException(
              new SQLException("FATAL: the database system is starting up", "57P03"));
      case "forbidden" ->
          throw Problem.at("#/text", ProblemType.AMOUNT_INVALID, "No such note is written.");
      default -> {}
    }
    return note;
  }

  record NotePatch(@NotNull @Visible @Size(max = 100) String text) {}

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @PermissionsAllowed("quotes:write")
  @Operation(operationId = "updateNote", summary = "Change a note")
  @RequestBodySchema(NotePatch.class)
  @APIResponseSchema(NoteView.class)
  public Response update(@PathParam("id") String id, @NotNull JsonNode patch) {
    MergePatch.Patch<NotePatch> changes = patches.read(patch, NotePatch.class, NoteView.class);
    return command.change(
        ifMatch -> {
          Note note = notes.get(RequestIds.path(Note.ID, id));
          ifMatch.check(note);
          NotePatch changed = changes.applyTo(new NotePatch(note.text()), () -> NoteView.of(note));
          if (!changed.text().equals(note.text())) {
            note.rewrite(changed.text(), clock);
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

  record NoteFilter(
      @QueryParam("text") String text,
      @QueryParam("priority") @Separator(",") List<Note.Priority> priority,
      @QueryParam("updatedAfter") Instant updatedAfter,
      @QueryParam("dueBefore") LocalDate dueBefore,
      @QueryParam("q") String q) {

    Conditions conditions() {
      return new Conditions()
          .equal("text", text)
          .in("priority", priority)
          .after("updatedAt", updatedAfter)
          .before("due", dueBefore)
          .text(q, "text");
    }
  }

  @GET
  @PermissionsAllowed("quotes:read")
  @Operation(operationId = "listNotes", summary = "List notes, newest first")
  @Transactional
  @ListOptions(sort = {"text", "due", "updatedAt"})
  public Page<NoteView> list(@BeanParam NoteFilter filter, @BeanParam ListParameters list) {
    PageRequest<Note> page = cursors.page(Notes.LISTING, list);
    return page.page(notes.list(filter.conditions(), page), NoteView::of);
  }
}
