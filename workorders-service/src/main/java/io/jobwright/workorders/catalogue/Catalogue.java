package io.jobwright.workorders.catalogue;

import io.jobwright.platform.document.catalogue.CatalogueItem;
import io.jobwright.platform.inbox.ProjectionHandler;
import io.jobwright.platform.readmodel.ReadModel;
import io.jobwright.platform.readmodel.ReadModels;
import io.jobwright.workorders.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The items of the present tenant, as inventory-service last told of them. */
@ApplicationScoped
public class Catalogue implements ProjectionHandler<ItemChanged> {

  private final ReadModel<CatalogueItem> known;

  @Inject
  Catalogue(ReadModels readModels) {
    known = readModels.of(Ids.ITEM, "catalogue_item", CatalogueItem.class);
  }

  /** Those we heard of, inactive ones included. */
  public Map<UUID, CatalogueItem> find(Collection<UUID> ids) {
    return known.find(ids);
  }

  @Override
  public void apply(List<Projected<ItemChanged>> newest) {
    known.store(newest, ItemChanged::item);
  }
}
