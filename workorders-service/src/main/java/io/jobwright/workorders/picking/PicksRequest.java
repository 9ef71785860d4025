package io.jobwright.workorders.picking;

import io.jobwright.platform.id.Id;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.workorder.Pick;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** What was taken from the shelf in this step. */
public record PicksRequest(
    @NotEmpty @Size(max = 500) List<@NotNull @Valid PickedLineRequest> lines) {

  /**
   * Of one line.
   *
   * @param quantity in the line's unit, at most 6 decimals
   */
  public record PickedLineRequest(
      @NotNull @Id("qln") String lineId,
      @NotNull @Positive @Digits(integer = 13, fraction = 6) BigDecimal quantity) {}

  List<Pick> picks() {
    return lines.stream()
        .map(line -> new Pick(RequestIds.body(Ids.LINE, line.lineId()), line.quantity()))
        .toList();
  }
}
