package io.jobwright.inventory.ledger;

/** Why stock came or left. */
public enum MovementKind {
  RECEIPT,
  CONSUMPTION
}
