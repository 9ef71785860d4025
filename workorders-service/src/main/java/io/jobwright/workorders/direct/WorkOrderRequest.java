package io.jobwright.workorders.direct;

import io.jobwright.platform.document.line.LineRequest;
import io.jobwright.platform.id.Id;
import io.jobwright.platform.text.Visible;
import io.jobwright.workorders.workorder.Assignment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * A work order to be made without a quote.
 *
 * @param id the caller's own, for apps that make work orders offline; absent, we give one
 * @param promisedDate when the job is to be done
 * @param responsibleId subject of the token of the member who answers for the job
 * @param crewIds who else works on it, each once
 */
public record WorkOrderRequest(
    @Id("wo") String id,
    @NotNull @Id("cli") String clientId,
    @NotNull @Visible @Size(max = 200) String title,
    @Size(max = 4000) String description,
    @NotEmpty @Size(max = 500) List<@NotNull @Valid LineRequest> lines,
    LocalDate promisedDate,
    @Pattern(regexp = Assignment.MEMBER_ID) String responsibleId,
    @UniqueElements @Size(max = Assignment.MAX_CREW)
        List<@NotNull @Pattern(regexp = Assignment.MEMBER_ID) String> crewIds) {

  Assignment assignment() {
    return new Assignment(responsibleId, crewIds);
  }
}
