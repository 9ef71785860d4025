package io.jobwright.platform.sample;

import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** If-Match and If-None-Match: RFC 9110, 13.1. */
@QuarkusTest
@WithTestResource(Servers.class)
class PreconditionIT {

  private static final String SALES = TestTokens.acme("sales");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "latest",
        "'0'",
        "\"0",
        "0\"",
        "w/\"0\"",
        "\"0\" \"1\"",
        "\"0\", 1",
        "*, \"0\"",
        "\"0\",*",
        "W/0",
        "\"a b\"",
        "\"0\";",
        "\u201c0\u201d"
      })
  void whatIsNoListOfETagsIsMalformed(String header) {
    String path = NotesApi.written("malformed");
    as(SALES)
        .header("If-Match", header)
        .body(NotesApi.body("x"))
        .post(path + "/rewrite")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_parameter"))
        .body("detail", containsString("in quotes"));
    as(SALES)
        .header("If-None-Match", header)
        .get(path)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_parameter"));
    as(SALES).header("If-None-Match", header).get("/v1/notes").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"0\"",
        "*",
        " * ",
        "\"7\", \"0\"",
        "\"7\",,\"0\" ,",
        "\"0-no-money\"",
        "\"a,b\", \"0\""
      })
  void aListWithItsETagFits(String header) {
    String path = NotesApi.written("fits");
    as(SALES)
        .header("If-Match", header)
        .body(NotesApi.body("x"))
        .post(path + "/rewrite")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"W/\"0\"", "\"7\"", "\"\"", "\"7,0\"", "W/\"0\", \"1\"", "\"00\""})
  void aListWithoutItsETagDoesNot(String header) {
    String path = NotesApi.written("does not fit");
    as(SALES)
        .header("If-Match", header)
        .body(NotesApi.body("x"))
        .post(path + "/rewrite")
        .then()
        .statusCode(412);
  }

  @Test
  void whatIsKnownNeedNotComeAgain() {
    String path = NotesApi.written("known");
    for (String known : new String[] {"\"0\"", "W/\"0\"", "*", "\"9\", W/\"0\""}) {
      as(SALES).header("If-None-Match", known).get(path).then().statusCode(304);
    }
    for (String other : new String[] {"\"1\"", "\"\"", "W/\"00\""}) {
      as(SALES).header("If-None-Match", other).get(path).then().statusCode(200);
    }
  }
}
