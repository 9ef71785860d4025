package io.jobwright.platform.document.line;

/** What an item is, and the line made from it; only products can lie on a shelf. */
public enum ItemKind {
  PRODUCT,
  SERVICE,
  CHARGE
}
