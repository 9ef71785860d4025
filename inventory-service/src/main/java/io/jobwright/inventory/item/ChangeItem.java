package io.jobwright.inventory.item;

import io.jobwright.platform.answer.IfMatch;
import io.jobwright.platform.outbox.Outbox;
import io.jobwright.platform.patch.MergePatch;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Changes what the catalogue says of an item; who changes nothing tells nobody. */
@ApplicationScoped
class ChangeItem {

  @Inject ItemRepository items;
  @Inject Outbox outbox;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  Item change(UUID id, IfMatch ifMatch, MergePatch.Patch<ItemRequest> changes) {
    Item item = items.get(id);
    ifMatch.check(item);
    ItemRequest changed = changes.applyTo(item.asRequest(), () -> ItemView.of(item));
    if (!item.aggregateId().equals(changed.id())) {
      throw Problem.at("#/id", ProblemType.FIELD_READ_ONLY, "An id never changes.");
    }
    items.requireFree(changed.sku(), id);
    List<FieldError> measures = changed.measuresOtherThan(item.asRequest());
    if (!measures.isEmpty() && items.isInStock(id)) {
      throw Problem.withErrors(
          ProblemType.ITEM_IN_STOCK, "Something of the item was received or asked for.", measures);
    }
    if (item.change(changed, clock)) {
      outbox.append(item, ItemChanged.of(item));
    }
    return item;
  }
}
