package io.jobwright.invoicing.invoice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an item is, and the line made from it; only products can lie on a shelf. */
@Schema(name = "ItemKind")
public enum LineKind {
  PRODUCT,
  SERVICE,
  CHARGE
}
