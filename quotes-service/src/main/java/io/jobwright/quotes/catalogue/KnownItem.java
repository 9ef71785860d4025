package io.jobwright.quotes.catalogue;

import io.jobwright.platform.document.catalogue.CatalogueItem;
import java.util.Optional;

/** What this service has heard of an item: of itself, of its stock, or of both. */
public record KnownItem(Optional<CatalogueItem> item, Optional<StockLevel> stock) {}
