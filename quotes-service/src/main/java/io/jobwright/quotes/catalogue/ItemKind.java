package io.jobwright.quotes.catalogue;

/** What an item, and a line made from it, is. */
public enum ItemKind {
  PRODUCT,
  SERVICE,
  CHARGE
}
