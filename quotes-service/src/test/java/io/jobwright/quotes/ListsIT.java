package io.jobwright.quotes;

import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.ListRules;
import io.jobwright.platform.testing.Servers;
import io.jobwright.quotes.client.ClientResource;
import io.jobwright.quotes.quote.QuoteResource;
import io.jobwright.quotes.quote.Quoting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class ListsIT {

  private final UUID tenant = UUID.randomUUID();

  private String made(String path, String body) {
    return as(TestTokens.user(tenant, "sales")).body(body).post(path).then().extract().path("id");
  }

  private String client(String name) {
    return made(
        "/v1/clients",
        """
        {"details": {"name": "%s", "legalName": "%s GmbH", "currency": "EUR", "paymentTermsDays": 30}}
        """
            .formatted(name, name));
  }

  private String quote(String client, String more) {
    return made(
        "/v1/quotes",
        """
        {"clientId": "%s", "title": "Boiler", "lines": [%s]%s}
        """
            .formatted(client, Quoting.TWO_HOURS, more));
  }

  private ValidatableResponse list(String query) {
    return as(TestTokens.user(tenant, "sales")).get(query).then().statusCode(200);
  }

  @Test
  void everyListKeepsTheRulesOfLists() {
    String anvil = client("Anvil");
    quote(client("Bolt"), "");
    quote(anvil, ", \"validUntil\": \"2099-12-31\"");
    quote(anvil, ", \"validUntil\": \"2099-12-30\"");
    for (Class<?> resource : new Class<?>[] {ClientResource.class, QuoteResource.class}) {
      ListRules.check(resource, () -> as(TestTokens.user(tenant, "sales")));
    }
  }

  @Test
  void clientsAreFoundByTextAndSortedByName() {
    client("Anvil");
    client("Bolt");
    list("/v1/clients?sort=name").body("items.details.name", contains("Anvil", "Bolt"));
    list("/v1/clients?sort=-name").body("items.details.name", contains("Bolt", "Anvil"));
    list("/v1/clients?q=oLT gm").body("items.details.name", contains("Bolt"));
  }

  @Test
  void quotesAreFilteredSortedAndExpanded() {
    String anvil = client("Anvil");
    String bolt = client("Bolt");
    String open = quote(bolt, "");
    String late = quote(anvil, ", \"validUntil\": \"2099-12-31\"");
    String soon = quote(anvil, ", \"validUntil\": \"2099-12-30\"");
    list("/v1/quotes?sort=validUntil").body("items.id", contains(soon, late, open));
    list("/v1/quotes?sort=-clientName,number").body("items.id", contains(open, late, soon));
    list("/v1/quotes?validUntilBefore=2099-12-31").body("items.id", contains(soon));
    list("/v1/quotes?q=anv&sort=id").body("items.id", contains(late, soon));
    list("/v1/quotes?status=SENT,APPROVED").body("items", hasSize(0));
    list("/v1/quotes?clientId=" + bolt + "&expand=client,lines")
        .body("items[0].client.legalName", equalTo("Bolt GmbH"))
        .body("items[0].lines[0].money.gross", equalTo("156.00"));
    list("/v1/quotes?limit=1")
        .body("items[0].client", nullValue())
        .body("items[0].lines", nullValue());
  }
}
