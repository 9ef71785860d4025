package io.jobwright.workorders.workorder;

import io.jobwright.platform.text.Visible;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Why a work order is cancelled; the reason stays with it.
 *
 * @param putBack true says that what was picked lies on the shelf again; needed where something was
 */
public record CancelRequest(
    @NotNull @Visible(oneLine = false) @Size(max = 1000) String reason, Boolean putBack) {

  boolean isPutBack() {
    return Boolean.TRUE.equals(putBack);
  }
}
