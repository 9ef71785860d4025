package io.jobwright.invoicing.invoice;

/** What a line is about, as the catalogue has it. */
public enum LineKind {
  PRODUCT,
  SERVICE,
  CHARGE
}
