package io.jobwright.quotes.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jobwright.platform.document.catalogue.CatalogueItem;
import io.jobwright.platform.outbox.EventType;
import io.jobwright.quotes.Topics;

/** An item as it now is, told by inventory. */
@EventType(value = "io.jobwright.inventory.item-changed.v1", topic = Topics.ITEM)
record ItemChanged(@JsonUnwrapped CatalogueItem item) {}
