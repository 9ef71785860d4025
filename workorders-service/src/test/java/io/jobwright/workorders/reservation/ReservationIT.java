package io.jobwright.workorders.reservation;

import static io.jobwright.workorders.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Database;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Servers;
import io.jobwright.workorders.ApprovedQuote;
import io.jobwright.workorders.Ids;
import io.jobwright.workorders.Workshop;
import io.jobwright.workorders.Workshop.Answer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class ReservationIT {

  private static void assertStock(
      JsonNode stock, String state, String reserved, String backordered, String picked) {
    assertEquals(state, stock.path("state").asText());
    assertEquals(reserved, stock.path("reserved").asText());
    assertEquals(backordered, stock.path("backordered").asText());
    assertEquals(picked, stock.path("picked").asText());
  }

  @Test
  void everythingReservedReachesTheLinesAndTheWorkOrder() {
    Workshop workshop = Workshop.of(ApprovedQuote.forABathroom());
    workshop.hear("RESERVED", workshop.allReserved(0));
    assertStock(workshop.stock(0), "RESERVED", "5", "0", "0");
    assertStock(workshop.stock(1), "RESERVED", "3", "0", "0");
    assertEquals(1, workshop.version());
    assertTrue(workshop.read().path("exception").isMissingNode());
  }

  @Test
  void aShortageRaisesTheFlagAndAReceiptThatFillsItClearsIt() {
    Workshop workshop = Workshop.of(ApprovedQuote.forABathroom());
    workshop.hear("PARTIALLY_RESERVED", workshop.twoTapsShort(0));
    assertStock(workshop.stock(0), "PARTIALLY_RESERVED", "3", "2", "0");
    assertStock(workshop.stock(1), "RESERVED", "3", "0", "0");
    JsonNode exception = workshop.read().path("exception");
    assertEquals("STOCK_SHORT", exception.path("reason").asText());
    assertEquals(1, exception.path("lineIds").size());
    assertEquals(workshop.quote().lineId(0), exception.at("/lineIds/0").asText());
    assertTrue(exception.path("raisedAt").asText().endsWith("Z"));

    workshop.hear("RESERVED", workshop.allReserved(1));
    assertTrue(workshop.read().path("exception").isMissingNode());
  }

  @Test
  void nothingThereIsABackorderOfEveryLine() {
    Workshop workshop = Workshop.of(ApprovedQuote.forABathroom());
    workshop.hear(
        "BACKORDERED",
        workshop.answer("stock-backordered", 0, new Answer(0, "0", "5"), new Answer(1, "0", "3")));
    assertEquals(
        List.of(workshop.quote().lineId(0), workshop.quote().lineId(1)),
        List.of(
            workshop.read().at("/exception/lineIds/0").asText(),
            workshop.read().at("/exception/lineIds/1").asText()));
  }

  @Test
  void answersThatComeTwiceOrTooLateChangeNothing() {
    Workshop workshop = Workshop.of(ApprovedQuote.forABathroom());
    Events.Sent newest = workshop.allReserved(2);
    workshop.hear("RESERVED", newest);
    long version = workshop.version();

    Events.Sent sameFactAgain = workshop.allReserved(2);
    Events.Sent late = workshop.twoTapsShort(1);
    workshop.hear("PARTIALLY_RESERVED", newest, sameFactAgain, late, workshop.twoTapsShort(3));
    assertEquals(version + 1, workshop.version(), "only the last one was news");
    assertEquals(List.of(), Workshop.deadLetters(workshop.id()));
  }

  @Test
  void aPickedLineStaysPickedWhateverComesLate() {
    Workshop workshop = Workshop.of(ApprovedQuote.forABathroom());
    workshop.hear("RESERVED", workshop.allReserved(0));
    workshop
        .move(
            "dispatcher",
            "picks",
            """
            {"lines": [{"lineId": "%s", "quantity": "5"}, {"lineId": "%s", "quantity": "3"}]}
            """
                .formatted(workshop.quote().lineId(0), workshop.quote().lineId(1)))
        .statusCode(200);
    assertEquals("PICKED", workshop.stockState());
    long version = workshop.version();
    Events.send(workshop.allReserved(1));
    eventually("the answer", () -> assertEquals(version + 1, workshop.version()));
    assertEquals("PICKED", workshop.stockState());
    assertStock(workshop.stock(0), "PICKED", "5", "0", "5");
  }

  @Test
  void consumptionIsFinalAlsoWhereTheAnswerComesAfterIt() {
    Workshop workshop = Workshop.of(ApprovedQuote.forABathroom());
    Events.Sent consumed = workshop.consumed(3, "5", "2.5");
    workshop.hear("CONSUMED", consumed, consumed);
    assertEquals("2.5", workshop.stock(1).path("consumed").asText());
    assertEquals(1, workshop.version());

    Events.send(workshop.allReserved(2), workshop.consumed(3, "5", "2.5"));
    Events.send(workshop.allReserved(4));
    eventually("the newest answer", () -> assertEquals(2, workshop.version()));
    assertEquals("CONSUMED", workshop.stockState());
  }

  @Test
  void aCancelledWorkOrderGivesItsStockBack() {
    Workshop workshop = Workshop.of(ApprovedQuote.forABathroom());
    workshop.hear("PARTIALLY_RESERVED", workshop.twoTapsShort(0));
    workshop.move("dispatcher", "cancel", "{\"reason\": \"Moved away\"}").statusCode(200);
    assertTrue(workshop.read().path("exception").isMissingNode());
    workshop.hear("RELEASED", workshop.released(1));
    assertStock(workshop.stock(0), "RELEASED", "0", "0", "0");
    assertEquals("CANCELLED", workshop.read().path("status").asText());
  }

  @Test
  void fieldsWeDoNotKnowAreIgnored() {
    Workshop workshop = Workshop.of(ApprovedQuote.forABathroom());
    Events.Sent answer = workshop.allReserved(0);
    workshop.hear(
        "RESERVED",
        Events.Sent.of(
            answer.topic(),
            answer.type(),
            answer.tenant(),
            answer.subject(),
            0,
            answer.data().toString().replaceFirst("\\{", "{\"warehouse\": \"main\", ")));
  }

  @Test
  void anAnswerWeCannotTakeInIsADeadLetterAndLaterOnesWaitBehindIt() {
    String unknown = Ids.WORK_ORDER.format(IdType.next());
    Workshop nobodys = new Workshop(unknown, ApprovedQuote.forABathroom());
    Events.send(nobodys.allReserved(0), nobodys.allReserved(1));
    eventually(
        "dead letters",
        () ->
            assertEquals(
                List.of("Problem", "parked"),
                Workshop.deadLetters(unknown).stream()
                    .map(letter -> letter.headers().get("dlq_reason"))
                    .toList()));
  }

  @Test
  void anAnswerInAnotherTenantsNameDoesNotReachTheWorkOrder() {
    Workshop workshop = Workshop.of(ApprovedQuote.forABathroom());
    Events.Sent answer = workshop.allReserved(0);
    Events.send(
        Events.Sent.of(
            answer.topic(), answer.type(), TestTokens.GLOBEX, answer.subject(), 0, answer.data()));
    eventually("dead letter", () -> assertEquals(1, Workshop.deadLetters(workshop.id()).size()));
    assertEquals("PENDING", workshop.stockState());
    assertEquals(0, workshop.version());
  }

  @Test
  void anAnswerThatCannotBeReadIsADeadLetterAndChangesNothing() {
    Workshop workshop = Workshop.of(ApprovedQuote.forABathroom());
    Events.Sent answer = workshop.allReserved(0);
    Events.send(
        Events.Sent.of(
                answer.topic(),
                answer.type(),
                answer.tenant(),
                answer.subject(),
                0,
                answer.data().toString().replaceFirst("\"reserved\": \"5\"", "\"reserved\": 5"))
            .asBroken());
    eventually("dead letter", () -> assertEquals(1, Workshop.deadLetters(workshop.id()).size()));
    assertEquals(0, workshop.version());
    assertEquals(
        0,
        Database.of("workorders")
            .count(
                "select count(*) from work_order_line where work_order_id = ?"
                    + " and stock_state <> 'PENDING'",
                Ids.WORK_ORDER.parse(workshop.id()).orElseThrow()));
  }
}
