package io.jobwright.workorders.direct;

import io.jobwright.platform.id.Id;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.catalogue.ItemKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A line: of a catalogue item, which says what it is and costs, or ad hoc, which says so itself.
 *
 * @param lineId the caller's own; absent, we give one
 * @param kind ad hoc lines only, like unit and tax
 * @param description of an item, its name where absent
 * @param unit UN/ECE Rec 20 code
 * @param unitPrice of an item, its catalogue price where absent; without tax
 * @param discountPercent 0 to 100
 */
public record WorkOrderLineRequest(
    @Id("qln") String lineId,
    @Id("itm") String itemId,
    ItemKind kind,
    @Size(max = 1000) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
        String description,
    @Pattern(regexp = "[A-Z0-9]{1,3}", message = "must be a UN/ECE Rec 20 code such as C62 or HUR")
        String unit,
    @NotNull @Positive BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal discountPercent,
    @Valid TaxRequest tax) {

  /** Null for an ad hoc line. */
  UUID item() {
    return itemId == null ? null : RequestIds.body(Ids.ITEM, itemId);
  }

  /**
   * What is absent of an ad hoc line, or what a line of an item must leave to the catalogue.
   *
   * @param at pointer to the line
   */
  Stream<FieldError> contradictions(String at) {
    Stream<Optional<FieldError>> fields =
        itemId == null
            ? Stream.of(
                required(at + "/kind", kind),
                required(at + "/description", description),
                required(at + "/unit", unit),
                required(at + "/unitPrice", unitPrice),
                required(at + "/tax", tax))
            : Stream.of(
                leftToItem(at + "/kind", kind),
                leftToItem(at + "/unit", unit),
                leftToItem(at + "/tax", tax));
    return fields.flatMap(Optional::stream);
  }

  private static Optional<FieldError> required(String pointer, Object value) {
    return value != null
        ? Optional.empty()
        : Optional.of(new FieldError(pointer, "required", "needed in a line without an itemId"));
  }

  private static Optional<FieldError> leftToItem(String pointer, Object value) {
    return value == null
        ? Optional.empty()
        : Optional.of(new FieldError(pointer, "not_allowed", "comes from the catalogue item"));
  }
}
