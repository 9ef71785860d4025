package io.jobwright.system.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.system.client.model.ClientView;
import io.jobwright.system.client.model.ItemView;
import io.jobwright.system.client.model.NewLine;
import io.jobwright.system.client.model.NewQuote;
import io.jobwright.system.client.model.QuoteView;
import io.jobwright.system.job.Crew;
import io.jobwright.system.testing.RunningSystem;
import io.jobwright.system.testing.Stage;
import io.jobwright.system.testing.StoryEvents;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client opens the link at home, 127.0.0.77, and would rather have been somewhere else. */
class ApprovalFromABrowserIT {

  private static final String HOME = "127.0.0.77";
  private static final String PAGE = "http://localhost:3000";

  @RegisterExtension private final StoryEvents events = new StoryEvents();
  private final Stage stage = Stage.of("acme");
  private final Crew crew = stage.crew();

  @Test
  void theEvidenceSaysWhereTheApprovalReallyCameFrom() throws Exception {
    QuoteView quote = aSentQuote();
    HttpResponse<String> approved = approve(quote.publicToken());

    assertEquals(200, approved.statusCode(), approved.body());
    assertEquals(Optional.of(PAGE), approved.headers().firstValue("Access-Control-Allow-Origin"));
    assertTrue(
        approved.headers().firstValue("RateLimit").orElse("").startsWith("\"public\";r="),
        approved.headers().toString());
    assertEquals(
        List.of(HOME + " Browser/1.0"),
        RunningSystem.get()
            .databases()
            .query(
                "quotes",
                "select decision_remote_address || ' ' || decision_user_agent from quote"
                    + " where number = '"
                    + quote.number()
                    + "' and tenant_id = '0198c5a0-0000-7000-8000-00000000ac3e'",
                row -> row.getString(1)));
  }

  private QuoteView aSentQuote() {
    ItemView work = stage.anHour("BROWSER", "Electrician", "92.50");
    stage.untilSellable(work);
    ClientView client = stage.aClient("Miller");
    NewQuote offer = new NewQuote(client, "A lamp", List.of(NewLine.of(work, "1")));
    QuoteView sent = crew.sales().quotes().send(crew.sales().quotes().create(offer));
    events.expect(work.id(), "item-changed");
    events.expect(client.id(), "client-changed");
    events.expect(sent.jobId(), "quote-sent", "quote-approved", "work-order-authorized");
    return sent;
  }

  private static HttpResponse<String> approve(String token)
      throws IOException, InterruptedException {
    int port = URI.create(RunningSystem.get().jobwright().publicUrl()).getPort();
    HttpRequest approval =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/v1/public/quotes/" + token + "/approve"))
            .header("Content-Type", "application/json")
            .header("Origin", PAGE)
            .header("User-Agent", "Browser/1.0")
            .header("X-Forwarded-For", "203.0.113.7")
            .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"Maria Miller\"}"))
            .build();
    try (HttpClient browser =
        HttpClient.newBuilder().localAddress(InetAddress.getByName(HOME)).build()) {
      return browser.send(approval, HttpResponse.BodyHandlers.ofString());
    }
  }
}
