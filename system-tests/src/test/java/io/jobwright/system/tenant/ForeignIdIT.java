package io.jobwright.system.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.system.client.Exchange;
import io.jobwright.system.client.Request;
import io.jobwright.system.client.Session;
import io.jobwright.system.client.model.ClientView;
import io.jobwright.system.client.model.ItemView;
import io.jobwright.system.client.model.NewLine;
import io.jobwright.system.client.model.NewQuote;
import io.jobwright.system.client.model.QuoteView;
import io.jobwright.system.testing.RunningSystem;
import io.jobwright.system.testing.Stage;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an id of the other organization is here: nothing at all. */
class ForeignIdIT {

  private static final UUID GLOBEX = UUID.fromString("0198c5a0-0000-7000-8000-0000000610be");

  private final Stage acme = Stage.of("acme");
  private final Session globex = Stage.of("globex").owner();

  @Test
  void itIsAnsweredAsIfItDidNotExist() {
    String foreign = acme.aClient("Secret client").id();
    String absent = foreign.substring(0, foreign.length() - 4) + "0000";
    assertEquals(told(absent), told(foreign));
  }

  /** The answer without what is different in every answer. */
  private String told(String id) {
    Exchange answer = globex.send(Request.get("/v1/clients/" + id));
    return answer.status()
        + answer.body().replace(id, "<id>").replaceAll("\"requestId\":\"[^\"]*\"", "<request>");
  }

  @Test
  void itCanBeTheIdOfSomethingOfOnesOwn() {
    ClientView theirs = acme.aClient("Secret client");
    String body =
        """
        {"id": "%s", "details": {"name": "Ours", "currency": "EUR", "paymentTermsDays": 14}}
        """
            .formatted(theirs.id());
    Exchange made = globex.send(Request.post("/v1/clients", body));
    assertEquals(201, made.status(), made.body());
    assertEquals("Secret client", acme.crew().sales().clients().get(theirs.id()).details().name());
    Exchange read = globex.send(Request.get("/v1/clients/" + theirs.id()));
    assertEquals("Ours", read.json().at("/details/name").asText());
  }

  @Test
  void aPublicLinkWithTheOthersTenantOpensNothing() {
    String token = aSentQuote().publicToken();
    byte[] bytes = Base64.getUrlDecoder().decode(token);
    ByteBuffer.wrap(bytes)
        .putLong(GLOBEX.getMostSignificantBits())
        .putLong(GLOBEX.getLeastSignificantBits());
    String moved = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

    Session customer = RunningSystem.get().jobwright().anonymous();
    String path = "/v1/public/quotes/";
    assertEquals(200, customer.send(Request.get(path + token)).status());
    assertEquals(404, customer.send(Request.get(path + moved)).status());
    Request approval = Request.post(path + moved + "/approve", "{\"name\": \"Nobody\"}");
    assertEquals(404, customer.send(approval).status());
  }

  private QuoteView aSentQuote() {
    ItemView work = acme.anHour("SECRET", "Locksmith", "80.00");
    acme.untilSellable(work);
    ClientView client = acme.aClient("Secret client");
    NewQuote offer = new NewQuote(client, "Secret job", List.of(NewLine.of(work, "1")));
    return acme.crew().sales().quotes().send(acme.crew().sales().quotes().create(offer));
  }
}
