package io.jobwright.invoicing.invoice;

import io.jobwright.platform.id.Id;
import io.jobwright.platform.money.LineMoney;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line as it comes from the work order and goes out again: the same id, the same figures.
 *
 * @param itemId null where the line was written freely
 */
@Schema(name = "InvoiceLineView")
public record Line(
    @NotNull @Id("qln") String lineId,
    @NotNull LineKind kind,
    @Id("itm") String itemId,
    String sku,
    @NotNull String description,
    boolean stocked,
    @NotNull LineMoney money) {}
