package io.jobwright.platform.command;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.jobwright.platform.answer.Answer;
import io.jobwright.platform.problem.ProblemBody;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of each item of a batch, in the order they were sent. */
public record BatchView(List<BatchItemView> items) {

  /**
   * The answer a single request would have got.
   *
   * @param index the item's place, from 0
   * @param body of a success
   * @param problem of a refusal; its pointers lead into the item's body
   */
  public record BatchItemView(
      int index,
      int status,
      @JsonRawValue @Schema(implementation = Object.class) String body,
      @JsonRawValue @Schema(implementation = Object.class) String problem) {

    static BatchItemView of(int index, Answer answer) {
      boolean refused = answer.contentType().equals(ProblemBody.MEDIA_TYPE);
      return new BatchItemView(
          index, answer.status(), refused ? null : answer.body(), refused ? answer.body() : null);
    }
  }
}
