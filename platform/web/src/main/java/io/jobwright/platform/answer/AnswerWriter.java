package io.jobwright.platform.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemBody;
import io.jobwright.platform.request.RequestId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Puts views and refusals into the text that goes out, and is stored for replay. */
@RequestScoped
public class AnswerWriter {

  @Inject ObjectMapper json;
  @Inject RequestId requestId;
  @Inject UriInfo uri;

  /**
   * @param collection the path under which the new resource is found by its id
   */
  public Answer created(ResourceView view, String collection) {
    return located(Response.Status.CREATED, view, collection);
  }

  /**
   * @param collection the path under which the operation is found by its id
   */
  public Answer accepted(ResourceView view, String collection) {
    return located(Response.Status.ACCEPTED, view, collection);
  }

  private Answer located(Response.Status status, ResourceView view, String collection) {
    return new Answer(
        status.getStatusCode(),
        MediaType.APPLICATION_JSON,
        collection + "/" + view.id(),
        IfMatch.etag(view),
        text(view),
        view.showsSecret());
  }

  public Answer of(Object view) {
    return switch (view) {
      case Problem refused -> refusal(refused);
      case ResourceView one -> ok(one, IfMatch.etag(one), one.showsSecret());
      default -> ok(view, null, false);
    };
  }

  public Answer refusal(Problem refused) {
    ProblemBody body = ProblemBody.of(refused, uri.getPath(), requestId.value());
    return new Answer(
        refused.type().status(), ProblemBody.MEDIA_TYPE, null, null, text(body), false);
  }

  private Answer ok(Object view, String etag, boolean secret) {
    return new Answer(200, MediaType.APPLICATION_JSON, null, etag, text(view), secret);
  }

  private String text(Object view) {
    try {
      return json.writeValueAsString(view);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("A view must be writable as JSON", bug);
    }
  }
}
