package io.jobwright.quotes.offer;

import static io.jobwright.platform.testing.Api.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.testing.Servers;
import io.jobwright.quotes.quote.Quoting;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Mail scanners and previews open links; nothing but a decision decides. */
@QuarkusTest
@WithTestResource(Servers.class)
class OpenedByMachinesIT {

  @Test
  void openingALinkChangesNothing() throws Exception {
    JsonPath sent = Quoting.sent();
    String link = "/v1/public/quotes/" + sent.getString("publicToken");
    String before = Quoting.footprint();
    List<Future<Integer>> opened = new ArrayList<>();
    try (ExecutorService machines = Executors.newFixedThreadPool(20)) {
      for (int i = 0; i < 20; i++) {
        boolean peeks = i % 2 == 0;
        opened.add(
            machines.submit(
                () -> {
                  var request =
                      anonymous()
                          .header("Sec-Purpose", "prefetch")
                          .header("If-None-Match", "\"1\"");
                  return (peeks ? request.head(link) : request.get(link)).statusCode();
                }));
      }
    }
    for (Future<Integer> one : opened) {
      assertEquals(200, one.get());
    }
    for (String decision : List.of("/approve", "/decline")) {
      anonymous().get(link + decision).then().statusCode(405);
    }
    assertEquals(before, Quoting.footprint());
    JsonPath read = Quoting.read(sent);
    assertEquals("SENT", read.getString("status"));
    assertEquals(sent.getString("updatedAt"), read.getString("updatedAt"));
    anonymous().body("{\"name\": \"Ann Miller\"}").post(link + "/approve").then().statusCode(200);
  }
}
