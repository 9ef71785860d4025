package io.jobwright.inventory.location;

/** What kind of place a location is. */
public enum LocationKind {
  WAREHOUSE,
  VAN
}
