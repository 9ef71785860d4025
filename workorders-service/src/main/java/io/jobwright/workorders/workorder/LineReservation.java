package io.jobwright.workorders.workorder;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What inventory says about one line.
 *
 * @param reserved set aside for the line, the picked part included
 * @param backordered asked for and not there
 */
public record LineReservation(UUID lineId, BigDecimal reserved, BigDecimal backordered) {}
