package io.jobwright.quotes;

import static io.jobwright.platform.testing.Api.anonymous;
import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Servers;
import io.jobwright.quotes.catalogue.Item;
import io.jobwright.quotes.quote.Quoting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What an operation costs in statements of Hibernate's, whatever the number of lines. Besides these
 * there is one for the tenant, one each to claim a key and to store the answer under it, one for a
 * number, one for all items and their stock, and one for all events.
 */
@QuarkusTest
@WithTestResource(Servers.class)
class StatementCountIT {

  @Inject SessionFactory sessions;
  private Statistics statistics;

  @BeforeEach
  void count() {
    statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
  }

  @AfterEach
  void stop() {
    statistics.setStatisticsEnabled(false);
  }

  @Test
  void creatingReadsClientAndInsertsQuoteAndLines() {
    String body = Quoting.body(Quoting.client(), linesOfTheCatalogue(12));
    assertStatements(3, () -> Quoting.create(body).then().statusCode(201));
  }

  @Test
  void readingReadsQuoteAndLines() {
    JsonPath draft = Quoting.draft(Quoting.client(), linesOfTheCatalogue(12));
    assertStatements(2, () -> Quoting.read(draft));
    JsonPath sent = Quoting.sent(draft);
    assertStatements(2, () -> Quoting.read(sent));
  }

  @Test
  void sendingReadsQuoteLinesAndClientAndWritesQuoteAndLink() {
    JsonPath draft = Quoting.draft(Quoting.client(), linesOfTheCatalogue(12));
    assertStatements(5, () -> Quoting.sent(draft));
  }

  @Test
  void approvingByLinkReadsLinkWithQuoteAndLinesAndWritesQuote() {
    JsonPath sent = Quoting.sent(Quoting.draft(Quoting.client(), linesOfTheCatalogue(12)));
    assertStatements(
        3,
        () ->
            anonymous()
                .body("{\"name\": \"Ann\"}")
                .post("/v1/public/quotes/" + sent.getString("publicToken") + "/approve")
                .then()
                .statusCode(200));
  }

  @Test
  void aListIsOneStatementHoweverLong() {
    String client = Quoting.client();
    for (int i = 0; i < 5; i++) {
      Quoting.draft(client, Quoting.TWO_HOURS);
    }
    for (int limit : new int[] {1, 5}) {
      assertStatements(
          1,
          () ->
              as(TestTokens.acme("sales"))
                  .get("/v1/quotes?clientId=" + client + "&limit=" + limit)
                  .then()
                  .statusCode(200));
    }
  }

  @Test
  void eachExpansionIsOneStatementMore() {
    String client = Quoting.client();
    for (int i = 0; i < 5; i++) {
      Quoting.draft(client, Quoting.TWO_HOURS);
    }
    for (int limit : new int[] {1, 5}) {
      assertStatements(
          3,
          () ->
              as(TestTokens.acme("sales"))
                  .get("/v1/quotes?expand=client,lines&clientId=" + client + "&limit=" + limit)
                  .then()
                  .statusCode(200)
                  .body("items", hasSize(limit)));
    }
  }

  private void assertStatements(long expected, Runnable operation) {
    statistics.clear();
    operation.run();
    assertEquals(expected, statistics.getPrepareStatementCount());
  }

  private static String linesOfTheCatalogue(int count) {
    Item bolt = Item.bolt().told();
    Item other = Item.bolt().told();
    return Stream.generate(() -> Stream.of(bolt, other))
        .flatMap(items -> items)
        .limit(count)
        .map(item -> "{\"itemId\": \"" + item.id() + "\", \"quantity\": \"2\"}")
        .collect(Collectors.joining(","));
  }
}
