package io.jobwright.platform.document.line;

import io.jobwright.platform.money.LineMoney;
import io.jobwright.platform.pricing.LineFigures;
import io.jobwright.platform.pricing.LineInput;
import java.util.UUID;

/**
 * A complete line, before it is priced.
 *
 * @param unit UN/ECE Rec 20 code
 */
public record DraftLine(LineContent content, String unit, LineInput input) {

  /** A line as it was before it was priced, to be priced again with others. */
  public static DraftLine of(UUID lineId, LineContent content, LineMoney money) {
    return new DraftLine(content, money.unit(), money.toInput(lineId));
  }

  public UUID lineId() {
    return input.lineId();
  }

  Line priced(LineFigures figures) {
    return new Line(lineId(), content, LineMoney.of(input, unit, figures));
  }
}
