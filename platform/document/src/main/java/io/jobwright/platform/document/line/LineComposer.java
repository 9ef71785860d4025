package io.jobwright.platform.document.line;

import io.jobwright.platform.document.catalogue.CatalogueItem;
import io.jobwright.platform.document.client.TaxRule;
import io.jobwright.platform.pricing.LineInput;
import io.jobwright.platform.pricing.Tax;
import io.jobwright.platform.problem.FieldError;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.request.RequestIds;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Completes what a caller says of a line with what the catalogue says of its item. The line keeps
 * what it copied: a later change of the catalogue does not reach it.
 *
 * @param currency of the document
 * @param rule the client's, by which taxes are switched; null for none
 * @param catalogue looks up the items asked for, where known
 */
public record LineComposer(
    String currency, TaxRule rule, Function<Collection<UUID>, Map<UUID, CatalogueItem>> catalogue) {

  /**
   * Makes complete lines, with one look into the catalogue.
   *
   * @throws Problem with a pointer to the line: 400 where fields are missing or out of place, 422
   *     where the item is not to be had or its stock cannot be taken back by a line
   */
  public List<DraftLine> compose(List<LineRequest> requests) {
    refuseContradictions(requests);
    refuseUnexplained(requests);
    Set<UUID> asked =
        requests.stream()
            .flatMap(request -> request.item().stream())
            .collect(Collectors.toUnmodifiableSet());
    Map<UUID, CatalogueItem> known = catalogue.apply(asked);
    return IntStream.range(0, requests.size())
        .mapToObj(i -> compose("#/lines/" + i, requests.get(i), known))
        .toList();
  }

  private static void refuseContradictions(List<LineRequest> requests) {
    List<FieldError> errors =
        IntStream.range(0, requests.size())
            .boxed()
            .flatMap(i -> requests.get(i).contradictions("#/lines/" + i))
            .sorted(FieldError.ORDER)
            .toList();
    if (!errors.isEmpty()) {
      throw Problem.withErrors(
          ProblemType.VALIDATION_FAILED,
          "A line is either of a catalogue item or says itself what it is, and is of something.",
          errors);
    }
  }

  private static void refuseUnexplained(List<LineRequest> requests) {
    List<FieldError> errors =
        IntStream.range(0, requests.size())
            .boxed()
            .flatMap(i -> requests.get(i).missingExemption("#/lines/" + i).stream())
            .toList();
    if (!errors.isEmpty()) {
      throw Problem.withErrors(
          ProblemType.AMOUNT_INVALID,
          "The client has to learn why no tax is charged: give the exemption.",
          errors);
    }
  }

  private DraftLine compose(String at, LineRequest request, Map<UUID, CatalogueItem> known) {
    Optional<UUID> item = request.item();
    return item.isEmpty() ? adHoc(request) : ofItem(at, request, known.get(item.get()));
  }

  private DraftLine adHoc(LineRequest request) {
    return new DraftLine(
        new LineContent(request.kind(), null, null, request.description(), false, request.note()),
        request.unit(),
        new LineInput(
            lineId(request),
            request.quantity(),
            request.unitPrice(),
            null,
            request.discountPercent(),
            List.of(),
            switched(request.tax().toTax())));
  }

  private DraftLine ofItem(String at, LineRequest request, CatalogueItem item) {
    requireOnOffer(at, item);
    if (item.stocked() && request.quantity().signum() < 0) {
      throw Problem.at(
          at + "/quantity",
          ProblemType.AMOUNT_INVALID,
          "A line of an item that is kept in stock takes nothing back; its quantity is positive.");
    }
    return new DraftLine(
        new LineContent(
            item.kind(),
            item.itemId(),
            item.sku(),
            request.description() == null ? item.name() : request.description(),
            item.stocked(),
            request.note()),
        item.unit(),
        new LineInput(
            lineId(request),
            request.quantity(),
            request.unitPrice() == null ? item.unitPrice() : request.unitPrice(),
            item.priceBaseQuantity(),
            request.discountPercent(),
            List.of(),
            switched(item.tax())));
  }

  private void requireOnOffer(String at, CatalogueItem item) {
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
          "The item is priced in %s, the document in %s.".formatted(item.currency(), currency));
    }
  }

  private Tax switched(Tax tax) {
    return rule == null ? tax : rule.applyTo(tax);
  }

  private static UUID lineId(LineRequest request) {
    return RequestIds.suppliedOrNew(LineRequest.LINE, request.lineId());
  }
}
