package io.jobwright.quotes.catalogue;

import io.jobwright.platform.document.catalogue.CatalogueItem;
import io.jobwright.platform.inbox.ProjectionHandler;
import io.jobwright.platform.readmodel.ReadModel;
import io.jobwright.platform.readmodel.ReadModels;
import io.jobwright.quotes.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What the catalogue says of items. */
@ApplicationScoped
class Items implements ProjectionHandler<ItemChanged> {

  private final ReadModel<CatalogueItem> known;

  @Inject
  Items(ReadModels readModels) {
    known = readModels.of(Ids.ITEM, "item", CatalogueItem.class);
  }

  ReadModel<CatalogueItem> known() {
    return known;
  }

  @Override
  public void apply(List<Projected<ItemChanged>> newest) {
    known.store(newest, ItemChanged::item);
  }
}
