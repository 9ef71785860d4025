package io.jobwright.workorders.workorder;

import java.math.BigDecimal;
import java.util.UUID;

/** What was taken from the shelf for one line, in this step. */
public record Pick(UUID lineId, BigDecimal quantity) {}
