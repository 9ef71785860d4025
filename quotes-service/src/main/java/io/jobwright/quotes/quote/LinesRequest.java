package io.jobwright.quotes.quote;

import io.jobwright.platform.document.line.LineRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lines to be added to a draft, after those it has. */
@Schema(name = "QuoteLinesRequest")
public record LinesRequest(
    @NotEmpty @Size(max = Quote.MAX_LINES) List<@NotNull @Valid LineRequest> lines) {}
