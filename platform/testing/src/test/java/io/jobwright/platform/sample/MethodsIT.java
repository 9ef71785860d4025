package io.jobwright.platform.sample;

import static io.jobwright.platform.testing.Api.anonymous;
import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a method and the media types of a request come to, before anything is done. */
@QuarkusTest
@WithTestResource(Servers.class)
class MethodsIT {

  private static final String SALES = TestTokens.acme("sales");

  @Test
  void aHeadSaysWhatAGetWouldSayWithoutTheBody() {
    String path = NotesApi.written("head");
    Headers get = as(SALES).get(path).then().statusCode(200).extract().headers();
    Response head = as(SALES).head(path);
    assertEquals(200, head.statusCode());
    assertEquals("", head.asString());
    for (String name : List.of("ETag", "Content-Type", "Cache-Control")) {
      assertEquals(get.getValue(name), head.header(name), name);
    }
    as(SALES).header("If-None-Match", get.getValue("ETag")).head(path).then().statusCode(304);
    as(SALES).head("/v1/notes?limit=1").then().statusCode(200);
    as(SALES).head("/v1/notes/not_00000000000000000000000000").then().statusCode(404);
    anonymous().head(path).then().statusCode(401);
  }

  /** Which it has is said by the gateway, which knows the document of the whole API. */
  @Test
  void aMethodThatAPathDoesNotHaveIsRefused() {
    String path = NotesApi.written("methods");
    as(SALES)
        .delete(path)
        .then()
        .statusCode(405)
        .body("code", equalTo("method_not_allowed"))
        .body("detail", equalTo("DELETE is not allowed here."));
    as(SALES).get(path + "/rewrite").then().statusCode(405);
  }

  @Test
  void aMediaTypeThatIsNotTakenIsToldWithTheOneThatIs() {
    as(SALES)
        .contentType("text/plain")
        .body("x")
        .post("/v1/notes")
        .then()
        .statusCode(415)
        .header("Accept-Post", equalTo("application/json"));
  }

  @Test
  void whoAsksIsCheckedBeforeWhatIsAskedFor() {
    String path = NotesApi.written("order");
    String technician = TestTokens.acme("technician");
    for (String body : List.of("x", "{\"text\": 5}", "")) {
      anonymous().contentType("text/plain").body(body).post("/v1/notes").then().statusCode(401);
      as(technician).contentType("text/plain").body(body).post("/v1/notes").then().statusCode(403);
      as(technician).body(body).post(path + "/rewrite").then().statusCode(403);
    }
    as(SALES).contentType("text/plain").body("x").post(path + "/rewrite").then().statusCode(415);
    as(SALES).body("{").post(path + "/rewrite").then().statusCode(400);
    as(SALES).body("{\"text\": \"x\"}").post(path + "/rewrite").then().statusCode(428);
    as(SALES)
        .header("If-Match", "\"7\"")
        .body("{\"text\": \"x\"}")
        .post(path + "/rewrite")
        .then()
        .statusCode(412);
  }
}
