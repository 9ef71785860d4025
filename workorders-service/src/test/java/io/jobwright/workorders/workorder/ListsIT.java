package io.jobwright.workorders.workorder;

import static io.jobwright.platform.testing.Api.as;
import static io.jobwright.workorders.Eventually.eventually;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.ListRules;
import io.jobwright.platform.testing.Servers;
import io.jobwright.workorders.ApprovedQuote;
import io.jobwright.workorders.Workshop;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class ListsIT {

  private static RequestSpecification ofClient(ApprovedQuote quote) {
    return as(TestTokens.acme("sales")).queryParam("clientId", quote.clientId());
  }

  private static ValidatableResponse list(ApprovedQuote quote, String query) {
    return ofClient(quote).get("/v1/work-orders?" + query).then().statusCode(200);
  }

  @Test
  void theListKeepsTheRulesOfLists() {
    ApprovedQuote quote = ApprovedQuote.forAdvice();
    Workshop first = Workshop.of(quote);
    Events.send(quote.nextRevision().event());
    eventually("two", () -> assertEquals(2, Workshop.ofQuote(quote.quoteId()).size()));
    ListRules.check(WorkOrderResource.class, () -> ofClient(quote));
    list(quote, "sort=number&limit=1").body("items.id", contains(first.id()));
  }

  @Test
  void workOrdersWithSomethingWrongAreFound() {
    Workshop bathroom = Workshop.of(ApprovedQuote.forABathroom());
    list(bathroom.quote(), "exception=true").body("items", hasSize(0));
    bathroom.hear("PARTIALLY_RESERVED", bathroom.twoTapsShort(1));
    list(bathroom.quote(), "exception=true").body("items.id", contains(bathroom.id()));
    list(bathroom.quote(), "exception=false").body("items", hasSize(0));
  }
}
