/**
 * The work order itself: its states, its lines, the stock behind them, and the moves everybody
 * makes. How it is born is in {@code approval} and {@code direct}, what the shelf says comes in by
 * {@code reservation} and {@code picking}. The aggregate and what it is made of are plain objects,
 * tested without a server.
 */
package io.jobwright.workorders.workorder;
