package io.jobwright.platform.document.line;

import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.pricing.TaxCategory;
import io.jobwright.platform.pricing.TaxComponent;
import io.jobwright.platform.pricing.TaxExemption;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.text.Visible;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The tax of an item or of an ad hoc line, as callers say it.
 *
 * @param rate per cent; with components, what they charge together
 * @param components absent for an ordinary tax
 * @param exemption only where no tax is charged
 */
public record TaxRequest(
    @NotNull TaxCategory category,
    @NotNull @PositiveOrZero @Digits(integer = 3, fraction = 6) BigDecimal rate,
    @Size(max = 5) List<@NotNull @Valid Component> components,
    @Valid Exemption exemption) {

  /**
   * One of several taxes charged together, say GST and QST.
   *
   * @param compound whether the tax before it is part of its base; absent, it is not
   */
  @Schema(name = "TaxComponentRequest")
  public record Component(
      @NotNull @Visible @Size(max = 20) String id,
      @NotNull @PositiveOrZero @Digits(integer = 3, fraction = 6) BigDecimal rate,
      Boolean compound) {}

  /**
   * Why no tax is charged.
   *
   * @param code VATEX code
   */
  @Schema(name = "TaxExemptionRequest")
  public record Exemption(
      @Visible @Size(max = 30) String code,
      @Visible(oneLine = false) @Size(max = 500) String reason) {}

  public static TaxRequest of(Tax tax) {
    return new TaxRequest(
        tax.category(),
        tax.rate(),
        tax.components().isEmpty()
            ? null
            : tax.components().stream()
                .map(one -> new Component(one.id(), one.rate(), one.compound()))
                .toList(),
        tax.exemption() == null
            ? null
            : new Exemption(tax.exemption().code(), tax.exemption().reason()));
  }

  /**
   * Who reads the invoice must learn why no tax is charged: EN 16931, BR-E-10, BR-AE-10, BR-IC-10,
   * BR-G-10 and BR-O-10.
   *
   * @param at pointer to the tax
   */
  public Optional<FieldError> missingExemption(String at) {
    return toTax().lacksExemptionReason()
        ? Optional.of(
            new FieldError(
                at + "/exemption", "tax_exemption_missing", "say the code or the reason"))
        : Optional.empty();
  }

  public Tax toTax() {
    return new Tax(
        category,
        rate,
        components == null
            ? List.of()
            : components.stream()
                .map(
                    one ->
                        new TaxComponent(one.id(), one.rate(), Boolean.TRUE.equals(one.compound())))
                .toList(),
        exemption == null ? null : new TaxExemption(exemption.code(), exemption.reason()));
  }
}
