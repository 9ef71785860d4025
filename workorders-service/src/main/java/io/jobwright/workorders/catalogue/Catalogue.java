package io.jobwright.workorders.catalogue;

import io.jobwright.platform.document.catalogue.CatalogueItem;
import io.jobwright.platform.inbox.ProjectionHandler;
import io.jobwright.workorders.readmodel.ReadModel;
import io.jobwright.workorders.readmodel.ReadModels;
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
    known = readModels.in("catalogue_item", CatalogueItem.class);
  }

  /** Those we heard of, inactive ones included. */
  public Map<UUID, CatalogueItem> find(Collection<UUID> ids) {
    return known.find(ids);
  }

  @Override
  public String topic() {
    return "jobwright.inventory.item";
  }

  @Override
  public Class<ItemChanged> dataType() {
    return ItemChanged.class;
  }

  @Override
  public void apply(List<Projected<ItemChanged>> newest) {
    known.store(newest.stream().map(Catalogue::state).toList());
  }

  private static ReadModel.State<CatalogueItem> state(Projected<ItemChanged> told) {
    return new ReadModel.State<>(
        told.data().item().itemId(), told.event().aggregateVersion(), told.data().item());
  }
}
