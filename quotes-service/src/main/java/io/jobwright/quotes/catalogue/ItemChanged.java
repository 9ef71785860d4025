package io.jobwright.quotes.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jobwright.platform.document.catalogue.CatalogueItem;
import io.jobwright.platform.outbox.EventType;

/** An item as it now is, told by inventory. */
@EventType("io.jobwright.inventory.item-changed.v1")
record ItemChanged(@JsonUnwrapped CatalogueItem item) {}
