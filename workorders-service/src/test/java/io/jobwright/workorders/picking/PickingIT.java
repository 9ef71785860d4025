package io.jobwright.workorders.picking;

import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Servers;
import io.jobwright.workorders.ApprovedQuote;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.Workshop;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class PickingIT {

  private static String picks(String lineId, String quantity) {
    return """
        {"lines": [{"lineId": "%s", "quantity": "%s"}]}
        """
        .formatted(lineId, quantity);
  }

  private static Workshop withTwoTapsShort() {
    Workshop workshop = Workshop.of(ApprovedQuote.forABathroom());
    workshop.hear("PARTIALLY_RESERVED", workshop.twoTapsShort(0));
    return workshop;
  }

  @Test
  void picksAreRecordedAndTold() {
    Workshop workshop = withTwoTapsShort();
    String taps = workshop.quote().lineId(0);
    workshop
        .move("dispatcher", "picks", picks(taps, "2.5"))
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("lines[0].stock.picked", equalTo("2.5"))
        .body("lines[0].stock.state", equalTo("PARTIALLY_RESERVED"));
    workshop
        .move("dispatcher", "picks", picks(taps, "0.5"))
        .statusCode(200)
        .body("lines[0].stock.picked", equalTo("3.0"));

    Events.Seen told = workshop.told(3).get(2);
    assertEquals("io.jobwright.workorders.work-order-picked.v1", told.type());
    assertEquals(workshop.id(), told.data().path("workOrderId").asText());
    JsonNode line = told.data().at("/lines/0");
    assertEquals(taps, line.path("lineId").asText());
    assertEquals(workshop.quote().itemId(0), line.path("itemId").asText());
    assertEquals("0.5", line.path("quantity").asText(), "of this step, not of all");
  }

  @Test
  void thePickListSaysWhatToTakeAndWhatIsMissing() {
    Workshop workshop = withTwoTapsShort();
    workshop.move("dispatcher", "picks", picks(workshop.quote().lineId(0), "1")).statusCode(200);
    as(TestTokens.acme("warehouse"))
        .get("/v1/work-orders/" + workshop.id() + "/pick-list")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("id", equalTo(workshop.id()))
        .body("status", equalTo("AUTHORIZED"))
        .body("lines", hasSize(2))
        .body("lines.sku", contains("TAP", "PIPE"))
        .body("lines.quantity", contains("5", "3"))
        .body("lines.reserved", contains("3", "3"))
        .body("lines.picked", contains("1", "0"))
        .body("lines.toPick", contains("2", "3"))
        .body("lines.missing", contains("2", "0"))
        .body("lines.unit", contains("C62", "C62"));
  }

  @Test
  void moreThanWhatIsReservedCannotBePicked() {
    Workshop workshop = withTwoTapsShort();
    workshop
        .move("dispatcher", "picks", picks(workshop.quote().lineId(0), "3.1"))
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("quantity_not_reserved"))
        .body("errors[0].pointer", equalTo("#/lines/0/quantity"));
    workshop
        .move("dispatcher", "picks", picks(workshop.quote().lineId(2), "1"))
        .statusCode(422)
        .body("code", equalTo("line_unknown"))
        .body("errors[0].pointer", equalTo("#/lines/0/lineId"));
    assertEquals("0", workshop.stock(0).path("picked").asText());
    assertEquals(1, workshop.version());
    assertEquals(1, workshop.told(1).size());
  }

  @Test
  void aPickThatMakesNoSenseIsRefusedWithAPointer() {
    Workshop workshop = withTwoTapsShort();
    workshop
        .move("dispatcher", "picks", picks(Ids.LINE.format(IdType.next()), "1"))
        .statusCode(422)
        .body("code", equalTo("line_unknown"))
        .body("errors[0].pointer", equalTo("#/lines/0/lineId"));
    workshop
        .move("dispatcher", "picks", picks("line-1", "1"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("#/lines/0/lineId"));
    for (String quantity : new String[] {"0", "-1", "1.0000001"}) {
      workshop
          .move("dispatcher", "picks", picks(workshop.quote().lineId(0), quantity))
          .statusCode(400)
          .body("code", equalTo("validation_failed"))
          .body("errors[0].pointer", equalTo("#/lines/0/quantity"));
    }
    workshop
        .move("dispatcher", "picks", "{\"lines\": []}")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("#/lines"));
    workshop
        .move("dispatcher", "picks", "{\"lines\": [{\"lineId\": \"x\", \"quantity\": 1}]}")
        .statusCode(400)
        .body("code", equalTo("invalid_json"))
        .body("errors[0].pointer", equalTo("#/lines/0/quantity"));
    assertEquals(1, workshop.version());
  }

  private static Workshop started() {
    Workshop workshop = Workshop.of(ApprovedQuote.forABathroom());
    workshop.hear("RESERVED", workshop.allReserved(0));
    workshop.move("dispatcher", "start", null).statusCode(200);
    return workshop;
  }

  private static JsonNode used(Workshop workshop) {
    return workshop.told(4).getLast().data().path("used");
  }

  @Test
  void whatWasPickedIsUsedAndNoMoreAsSoonAsAnyPickIsRecorded() {
    Workshop workshop = started();
    workshop.move("dispatcher", "picks", picks(workshop.quote().lineId(0), "4")).statusCode(200);
    workshop
        .move("dispatcher", "complete", null)
        .statusCode(200)
        .body("lines[0].stock.picked", equalTo("4"));

    JsonNode used = used(workshop);
    assertEquals(2, used.size());
    assertEquals(workshop.quote().lineId(0), used.at("/0/lineId").asText());
    assertEquals(workshop.quote().itemId(0), used.at("/0/itemId").asText());
    assertEquals("4", used.at("/0/quantity").asText());
    assertEquals("0", used.at("/1/quantity").asText(), "reserved, and not picked");
    assertEquals(
        "5", workshop.told(4).getLast().data().at("/lines/0/money/quantity").asText(), "agreed");

    workshop.hear("RELEASED", workshop.consumed(1, "4", "0"));
    assertEquals("CONSUMED", workshop.stock(0).path("state").asText());
    assertEquals("4", workshop.stock(0).path("consumed").asText());
    assertEquals("RELEASED", workshop.stock(1).path("state").asText());
    assertEquals("0", workshop.stock(1).path("consumed").asText());
  }

  @Test
  void whereNobodyRecordsPicksAllThatIsReservedIsUsed() {
    Workshop workshop = started();
    workshop.move("dispatcher", "complete", null).statusCode(200);
    JsonNode used = workshop.told(3).getLast().data().path("used");
    assertEquals("5", used.at("/0/quantity").asText());
    assertEquals("3", used.at("/1/quantity").asText());
  }

  @Test
  void whatWasPickedMustBeBackBeforeItsWorkOrderIsCancelled() {
    Workshop workshop = started();
    workshop.move("dispatcher", "picks", picks(workshop.quote().lineId(0), "3")).statusCode(200);
    long version = workshop.version();
    for (String notBack :
        new String[] {
          "{\"reason\": \"Too dear\"}", "{\"reason\": \"Too dear\", \"putBack\": false}"
        }) {
      workshop
          .move("dispatcher", "cancel", notBack)
          .statusCode(409)
          .body("code", equalTo("stock_picked"))
          .body("errors.pointer", contains("#/lines/0"));
    }
    assertEquals(version, workshop.version());
    workshop
        .move("dispatcher", "cancel", "{\"reason\": \"Too dear\", \"putBack\": true}")
        .statusCode(200)
        .body("status", equalTo("CANCELLED"));
    workshop.hear("RELEASED", workshop.released(1));
    assertEquals("3", workshop.stock(0).path("picked").asText());
  }

  @Test
  void nothingIsPickedForACancelledWorkOrder() {
    Workshop workshop = withTwoTapsShort();
    workshop.move("dispatcher", "cancel", "{\"reason\": \"Too dear\"}").statusCode(200);
    workshop
        .move("dispatcher", "picks", picks(workshop.quote().lineId(0), "1"))
        .statusCode(409)
        .body("code", equalTo("invalid_state_transition"));
  }

  @Test
  void anotherTenantPicksNothing() {
    Workshop workshop = withTwoTapsShort();
    as(TestTokens.globex("owner"))
        .header("If-Match", "\"1\"")
        .body(picks(workshop.quote().lineId(0), "1"))
        .post("/v1/work-orders/" + workshop.id() + "/picks")
        .then()
        .statusCode(404);
    assertEquals(1, workshop.version());
  }
}
