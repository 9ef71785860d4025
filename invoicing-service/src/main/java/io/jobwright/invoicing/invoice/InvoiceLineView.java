package io.jobwright.invoicing.invoice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jobwright.platform.document.line.Line;

/** What callers see of a line: the same id and figures as in the quote and the work order. */
public record InvoiceLineView(@JsonUnwrapped Line line) {}
