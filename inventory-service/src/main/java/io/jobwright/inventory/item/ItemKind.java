package io.jobwright.inventory.item;

/** What a catalogue item is; only products can lie on a shelf. */
public enum ItemKind {
  PRODUCT,
  SERVICE,
  CHARGE
}
