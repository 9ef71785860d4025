package io.jobwright.inventory.item;

import io.jobwright.platform.operation.OperationKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * The catalogue as a file, in the order of its list. What is added meanwhile is not in it; what is
 * changed meanwhile is in it once, as it was when its turn came.
 */
@ApplicationScoped
class ItemExport implements OperationKind<ItemExportRequest> {

  static final int ITEMS_A_STEP = 500;

  @Inject ItemRepository items;

  private final ItemCsv csv = new ItemCsv();

  @Override
  public String name() {
    return "ITEM_EXPORT";
  }

  /** It shows what the list of items shows, costs included, and so needs the same. */
  @Override
  public String permission() {
    return "items:read";
  }

  @Override
  public Class<ItemExportRequest> parametersType() {
    return ItemExportRequest.class;
  }

  @Override
  public String mediaType() {
    return "text/csv;charset=UTF-8";
  }

  @Override
  public String fileName() {
    return "items.csv";
  }

  @Override
  public long total(ItemExportRequest request) {
    return items.count(request.filter());
  }

  /**
   * @param place id of the last item that was written
   */
  @Override
  public Step step(ItemExportRequest request, String place) {
    UUID last = place == null ? null : UUID.fromString(place);
    List<Item> some = items.behind(last, request.filter(), ITEMS_A_STEP);
    boolean isLastStep = some.size() < ITEMS_A_STEP;
    return new Step(
        csv.written(some, place == null),
        some.size(),
        isLastStep ? null : some.getLast().id().toString());
  }
}
