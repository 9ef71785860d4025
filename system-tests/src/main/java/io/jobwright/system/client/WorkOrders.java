package io.jobwright.system.client;

import com.fasterxml.jackson.core.type.TypeReference;
import io.jobwright.system.client.model.LineView;
import io.jobwright.system.client.model.NewWorkOrder;
import io.jobwright.system.client.model.PageView;
import io.jobwright.system.client.model.QuoteView;
import io.jobwright.system.client.model.WorkOrderView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/** {@code /v1/work-orders} */
public final class WorkOrders {

  private static final String PATH = "/v1/work-orders";
  private static final TypeReference<WorkOrderView> WORK_ORDER = new TypeReference<>() {};
  private static final TypeReference<PageView<WorkOrderView>> PAGE = new TypeReference<>() {};
  private static final TypeReference<PickList> PICK_LIST = new TypeReference<>() {};

  private static final int PRECONDITION_FAILED = 412;
  private static final int MOST_RACES = 5;

  private final Session session;

  WorkOrders(Session session) {
    this.session = session;
  }

  public WorkOrderView create(NewWorkOrder workOrder) {
    return session.call(Request.post(PATH, workOrder), WORK_ORDER);
  }

  public WorkOrderView get(String id) {
    return session.call(Request.get(PATH + "/" + id), WORK_ORDER);
  }

  /** The work order an approved quote became, once it has. */
  public Optional<WorkOrderView> ofQuote(QuoteView quote) {
    PageView<WorkOrderView> page = session.call(Request.get(PATH + "?quoteId=" + quote.id()), PAGE);
    return page.items().stream().findFirst();
  }

  public WorkOrderView authorize(WorkOrderView workOrder) {
    return move(workOrder, "authorize");
  }

  /** Makes a member answer for the job: what a technician needs to see it. */
  public WorkOrderView assign(WorkOrderView workOrder, String memberId) {
    Map<String, String> patch = Map.of("responsibleId", memberId);
    return change(workOrder, version -> Request.patch(PATH + "/" + workOrder.id(), version, patch));
  }

  public WorkOrderView start(WorkOrderView workOrder) {
    return move(workOrder, "start");
  }

  /** The lines to be taken from the shelf. */
  public List<LineView> pickList(WorkOrderView workOrder) {
    return session.call(Request.get(PATH + "/" + workOrder.id() + "/pick-list"), PICK_LIST).lines();
  }

  private record PickList(List<LineView> lines) {}

  /** Takes from the shelf all that is reserved for these lines. */
  public WorkOrderView pick(WorkOrderView workOrder, List<LineView> lines) {
    List<Pick> picks =
        lines.stream().map(line -> new Pick(line.lineId(), line.stock().reserved())).toList();
    return move(workOrder, "picks", Map.of("lines", picks));
  }

  private record Pick(String lineId, BigDecimal quantity) {}

  public WorkOrderView complete(WorkOrderView workOrder) {
    return move(workOrder, "complete");
  }

  public WorkOrderView cancel(WorkOrderView workOrder, String reason) {
    return move(workOrder, "cancel", Map.of("reason", reason));
  }

  private WorkOrderView move(WorkOrderView workOrder, String verb) {
    String path = PATH + "/" + workOrder.id() + "/" + verb;
    return change(workOrder, version -> Request.move(path, version));
  }

  private WorkOrderView move(WorkOrderView workOrder, String verb, Object body) {
    String path = PATH + "/" + workOrder.id() + "/" + verb;
    return change(workOrder, version -> Request.move(path, version, body));
  }

  /**
   * Inventory's answers change the version as well: after 412 the API asks to read again and
   * repeat.
   */
  private WorkOrderView change(WorkOrderView workOrder, LongFunction<Request> basedOn) {
    Request request = basedOn.apply(workOrder.version());
    for (int race = 1; ; race++) {
      try {
        return session.call(request, WORK_ORDER);
      } catch (Refused refused) {
        if (refused.status() != PRECONDITION_FAILED || race == MOST_RACES) {
          throw refused;
        }
        session.tellRepeated(request, "412");
        request = basedOn.apply(get(workOrder.id()).version());
      }
    }
  }
}
