package io.jobwright.quotes.quote;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jobwright.platform.document.line.Line;

/**
 * What callers see of a line.
 *
 * @param stock while it is a draft's
 */
public record QuoteLineView(@JsonUnwrapped Line line, LineStock stock) {}
