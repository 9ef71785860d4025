package io.jobwright.platform.document.line;

import io.jobwright.platform.id.Id;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.platform.text.Visible;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A line as callers say it. With an itemId it is of the catalogue, which says kind, unit and tax,
 * and description and price where they are absent here. Without one it is ad hoc and says all of
 * these itself.
 *
 * @param lineId the caller's own; absent, we give one
 * @param kind ad hoc lines only, like unit and tax
 * @param description of an item, its name where absent
 * @param quantity never 0; negative for what is taken back, a trade-in or a rebate, where nothing
 *     stocked is meant
 * @param unit UN/ECE Rec 20 code
 * @param unitPrice of an item, the catalogue's where absent, for as many units as the catalogue's
 *     is for; without tax
 * @param discountPercent 0 to 100
 * @param note what else the client is to read about the line, on every document of the chain
 */
public record LineRequest(
    @Id("qln") String lineId,
    @Id("itm") String itemId,
    ItemKind kind,
    @Visible(oneLine = false) @Size(max = 1000) String description,
    @NotNull BigDecimal quantity,
    @Pattern(regexp = "[A-Z0-9]{2,3}", message = "must be a UN/ECE Rec 20 code such as C62 or HUR")
        String unit,
    BigDecimal unitPrice,
    @Valid TaxRequest tax,
    BigDecimal discountPercent,
    @Visible(oneLine = false) @Size(max = 1000) String note) {

  static final IdType LINE = new IdType("qln");
  static final IdType ITEM = new IdType("itm");

  /** Empty for an ad hoc line. */
  public Optional<UUID> item() {
    return Optional.ofNullable(itemId).map(id -> RequestIds.body(ITEM, id));
  }

  /**
   * What is absent of an ad hoc line, what a line of an item must leave to the catalogue, and a
   * quantity of nothing.
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
    return Stream.concat(fields, Stream.of(ofSomething(at + "/quantity")))
        .flatMap(Optional::stream);
  }

  /**
   * @param at pointer to the line
   */
  Optional<FieldError> missingExemption(String at) {
    return tax == null ? Optional.empty() : tax.missingExemption(at + "/tax");
  }

  private Optional<FieldError> ofSomething(String pointer) {
    return quantity.signum() != 0
        ? Optional.empty()
        : Optional.of(new FieldError(pointer, "not_zero", "must not be 0"));
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
