package io.jobwright.quotes.quote;

import io.jobwright.platform.pricing.LineInput;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.request.RequestIds;
import io.jobwright.quotes.Ids;
import io.jobwright.quotes.catalogue.ItemDetails;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Completes what a caller says of a line with what the catalogue says of its item. The line keeps
 * what it copied: a later change of the catalogue does not reach it.
 *
 * @param currency of the quote
 * @param catalogue the items asked for, where known
 */
record LineComposer(String currency, Map<UUID, ItemDetails> catalogue) {

  /**
   * @throws Problem with a pointer to the line: 400 where fields are missing or out of place, 422
   *     where the item is not to be had
   */
  List<DraftLine> compose(List<LineRequest> requests) {
    return IntStream.range(0, requests.size())
        .mapToObj(i -> compose("#/lines/" + i, requests.get(i)))
        .toList();
  }

  private DraftLine compose(String at, LineRequest request) {
    requireShape(at, request);
    return request.itemId() == null ? adHoc(request) : ofCatalogue(at, request);
  }

  private static DraftLine adHoc(LineRequest request) {
    return new DraftLine(
        request.kind(),
        null,
        null,
        request.description(),
        false,
        request.unit(),
        new LineInput(
            RequestIds.suppliedOrNew(Ids.LINE, request.lineId()),
            request.quantity(),
            request.unitPrice(),
            null,
            request.discountPercent(),
            List.of(),
            request.tax().toTax()));
  }

  private DraftLine ofCatalogue(String at, LineRequest request) {
    UUID itemId = RequestIds.body(Ids.ITEM, request.itemId());
    ItemDetails item = catalogue.get(itemId);
    if (item == null || !item.active()) {
      throw Problem.at(
          at + "/itemId",
          ProblemType.CATALOGUE_ITEM_UNKNOWN,
          "The catalogue has no active item with this id.");
    }
    if (!item.currency().equals(currency)) {
      throw Problem.at(
          at + "/itemId",
          ProblemType.CURRENCY_MISMATCH,
          "The item is priced in %s, the quote in %s.".formatted(item.currency(), currency));
    }
    BigDecimal unitPrice = request.unitPrice() == null ? item.unitPrice() : request.unitPrice();
    return new DraftLine(
        item.kind(),
        itemId,
        item.sku(),
        request.description() == null ? item.name() : request.description(),
        item.stocked(),
        item.unit(),
        new LineInput(
            RequestIds.suppliedOrNew(Ids.LINE, request.lineId()),
            request.quantity(),
            unitPrice,
            item.priceBaseQuantity(),
            request.discountPercent(),
            List.of(),
            item.tax()));
  }

  private static void requireShape(String at, LineRequest request) {
    List<FieldError> errors = new ArrayList<>();
    boolean adHoc = request.itemId() == null;
    if (adHoc) {
      require(errors, at + "/description", request.description());
      require(errors, at + "/kind", request.kind());
      require(errors, at + "/tax", request.tax());
      require(errors, at + "/unit", request.unit());
      require(errors, at + "/unitPrice", request.unitPrice());
    } else {
      refuse(errors, at + "/kind", request.kind());
      refuse(errors, at + "/tax", request.tax());
      refuse(errors, at + "/unit", request.unit());
    }
    if (!errors.isEmpty()) {
      throw Problem.withErrors(
          ProblemType.VALIDATION_FAILED,
          adHoc
              ? "A line without an itemId says all of itself."
              : "Kind, unit and tax of a catalogue line come from the catalogue.",
          errors);
    }
  }

  private static void require(List<FieldError> errors, String pointer, Object value) {
    if (value == null) {
      errors.add(new FieldError(pointer, "required", "needed in a line without an itemId"));
    }
  }

  private static void refuse(List<FieldError> errors, String pointer, Object value) {
    if (value != null) {
      errors.add(new FieldError(pointer, "not_allowed", "comes from the catalogue item"));
    }
  }
}
