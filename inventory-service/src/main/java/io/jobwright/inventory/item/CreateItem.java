package io.jobwright.inventory.item;

import io.jobwright.inventory.Ids;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.platform.request.RequestIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Puts an item in the catalogue. */
@ApplicationScoped
class CreateItem {

  @Inject ItemRepository items;
  @Inject Outbox outbox;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  Item create(ItemRequest request) {
    UUID id = RequestIds.suppliedOrNew(Ids.ITEM, request.id());
    Item item = new Item(id, request, clock);
    items.requireFree(request.sku(), id);
    items.persist(item);
    outbox.append(item, ItemChanged.of(item));
    return item;
  }
}
