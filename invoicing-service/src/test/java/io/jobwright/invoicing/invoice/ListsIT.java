package io.jobwright.invoicing.invoice;

import static io.jobwright.invoicing.Invoicing.awaitInvoiceId;
import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.invoicing.CompletedWork;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.ListRules;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class ListsIT {

  @Inject SessionFactory sessions;

  private final UUID tenant = UUID.randomUUID();
  private String first;
  private String second;

  @BeforeEach
  void invoices() {
    first = invoice();
    second = invoice();
  }

  private String invoice() {
    CompletedWork work = CompletedWork.of(tenant);
    Events.send(work.event());
    return awaitInvoiceId(work);
  }

  private ValidatableResponse list(String query) {
    return as(TestTokens.user(tenant, "accountant"))
        .get("/v1/invoices" + query)
        .then()
        .statusCode(200);
  }

  @Test
  void theListKeepsTheRulesOfLists() {
    ListRules.check(InvoiceResource.class, () -> as(TestTokens.user(tenant, "accountant")));
  }

  @Test
  void invoicesAreFilteredSortedAndExpanded() {
    list("?sort=-issueDate,number").body("items.id", contains(first, second));
    list("?sort=-number").body("items.id", contains(second, first));
    list("?dueBefore=2099-01-01").body("items", hasSize(2));
    list("?issuedAfter=2099-01-01").body("items", hasSize(0));
    list("?limit=1").body("items[0].lines", nullValue()).body("items[0].client", nullValue());
    list("?expand=lines,client")
        .body("items.lines.money.net.flatten()", notNullValue())
        .body("items[0].client.name", notNullValue())
        .body("items[1].lines[0].lineId", notNullValue());
  }

  @Test
  void theListIsOneStatementAndEachExpansionOneMore() {
    Statistics statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    for (int limit : new int[] {1, 2}) {
      statistics.clear();
      list("?limit=" + limit).body("items", hasSize(limit));
      assertEquals(1, statistics.getPrepareStatementCount());
      statistics.clear();
      list("?expand=lines,client&limit=" + limit).body("items", hasSize(limit));
      assertEquals(3, statistics.getPrepareStatementCount());
    }
    statistics.setStatisticsEnabled(false);
  }
}
