package io.jobwright.quotes.quote;

import io.jobwright.platform.id.Id;
import io.jobwright.quotes.catalogue.ItemKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line to be offered. With an itemId it is of the catalogue, which says kind, unit and tax, and
 * description and price where they are absent here. Without one it is ad hoc and says all of these
 * itself.
 *
 * @param lineId the caller's own; absent, we give one
 * @param unit UN/ECE Rec 20 code
 * @param unitPrice replaces the catalogue's, for as many units as the catalogue's is for
 * @param discountPercent 0 to 100
 */
@Schema(name = "QuoteLineRequest")
public record LineRequest(
    @Id("qln") String lineId,
    @Id("itm") String itemId,
    ItemKind kind,
    @Size(min = 1, max = 1000) String description,
    @NotNull @Positive BigDecimal quantity,
    @Pattern(regexp = "[A-Z0-9]{1,3}", message = "must be a UN/ECE Rec 20 code such as C62 or HUR")
        String unit,
    BigDecimal unitPrice,
    @Valid TaxRequest tax,
    BigDecimal discountPercent) {}
