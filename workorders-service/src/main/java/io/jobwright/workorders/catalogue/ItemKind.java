package io.jobwright.workorders.catalogue;

/** What an item is, and the line made from it. */
public enum ItemKind {
  PRODUCT,
  SERVICE,
  CHARGE
}
