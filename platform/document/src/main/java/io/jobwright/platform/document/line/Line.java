package io.jobwright.platform.document.line;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.money.LineMoney;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;

/**
 * A line with its figures, to be copied along the chain and never calculated again.
 *
 * @param lineId the same in every document of the chain
 */
public record Line(
    @NotNull @Id("qln") UUID lineId, @JsonUnwrapped LineContent content, @NotNull LineMoney money) {

  public Line {
    Objects.requireNonNull(lineId, "lineId");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(money, "money");
  }
}
