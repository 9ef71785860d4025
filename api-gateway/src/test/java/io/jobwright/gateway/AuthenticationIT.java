package io.jobwright.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.identity.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuthenticationIT extends GatewayTest {

  /** Where no token was sent, there is nothing wrong with one. */
  private static final String NO_ERROR = "Bearer realm=\"jobwright\"";

  private static final String MALFORMED = invalid("The token is malformed.");
  private static final String UNTRUSTED =
      invalid("The signature, issuer or audience of the token is not right.");

  @Test
  void aValidTokenIsPassedOnAsItIs() {
    String token = TestTokens.acme("technician");
    for (int time = 0; time < 3; time++) {
      anonymous()
          .header("Authorization", "Bearer " + token)
          .get("/v1/quotes")
          .then()
          .statusCode(200);
    }
    assertEquals(3, QUOTES.received().size());
    QUOTES
        .received()
        .forEach(
            request -> assertEquals("Bearer " + token, request.headers().get("Authorization")));
  }

  @Test
  void theSchemeHasNoCase() {
    anonymous()
        .header("Authorization", "bEARER " + TestTokens.acme("sales"))
        .get("/v1/quotes")
        .then()
        .statusCode(200);
  }

  @Test
  void withoutATokenThereIsNothing() {
    assertUnauthenticated(anonymous().get("/v1/quotes"), NO_ERROR);
  }

  static Stream<Arguments> invalid() {
    String valid = TestTokens.acme("owner");
    String[] parts = valid.split("\\.", -1);
    return Stream.of(
        Arguments.of(
            "expired",
            "Bearer " + TestTokens.expired(),
            invalid("The token expired at 2023-11-14T22:18:20Z.")),
        Arguments.of(
            "for another audience", "Bearer " + TestTokens.forAudience("account"), UNTRUSTED),
        Arguments.of("no scheme", valid, NO_ERROR),
        Arguments.of("another scheme", "Basic " + valid, NO_ERROR),
        Arguments.of("empty", "Bearer ", NO_ERROR),
        Arguments.of("rubbish", "Bearer rubbish", MALFORMED),
        Arguments.of("not a token", "Bearer a.b.c", MALFORMED),
        Arguments.of("signature missing", "Bearer " + parts[0] + "." + parts[1] + ".", UNTRUSTED),
        Arguments.of("signature spelt otherwise", "Bearer " + valid + "==", MALFORMED),
        Arguments.of("signature with junk in it", "Bearer " + valid + ",,,", MALFORMED),
        Arguments.of(
            "signature of another token",
            "Bearer "
                + parts[0]
                + "."
                + parts[1]
                + "."
                + TestTokens.globex("owner").split("\\.", -1)[2],
            UNTRUSTED),
        Arguments.of(
            "payload of another token",
            "Bearer "
                + parts[0]
                + "."
                + TestTokens.globex("owner").split("\\.", -1)[1]
                + "."
                + parts[2],
            UNTRUSTED),
        Arguments.of(
            "not signed at all",
            "Bearer " + base64("{\"alg\":\"none\"}") + "." + parts[1] + ".",
            UNTRUSTED),
        Arguments.of(
            "signed by another algorithm",
            "Bearer " + base64("{\"alg\":\"HS256\"}") + "." + parts[1] + "." + parts[2],
            UNTRUSTED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalid")
  void anInvalidTokenIsRefused(String what, String authorization, String challenge) {
    // The genuine token was here before, so that a careless memory of it would show.
    asSales().get("/v1/quotes").then().statusCode(200);
    QUOTES.reset();
    assertUnauthenticated(
        anonymous().header("Authorization", authorization).get("/v1/quotes"), challenge);
  }

  @Test
  void aTokenWithoutAnOrganizationIsForbidden() {
    anonymous()
        .header("Authorization", "Bearer " + TestTokens.withoutOrganization())
        .get("/v1/quotes")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .header(
            "WWW-Authenticate", NO_ERROR + ", error=\"insufficient_scope\", scope=\"organization\"")
        .body("code", equalTo("insufficient_scope"))
        .body(
            "detail",
            equalTo("The token names no organization; ask for it with the scope organization."));
    assertEquals(0, QUOTES.received().size());
  }

  @ParameterizedTest
  @MethodSource("scopes")
  void whateverTheScopeSaysIsNoFaultOfOurs(String scope) {
    anonymous()
        .header("Authorization", "Bearer " + TestTokens.integrator(scope))
        .get("/v1/quotes")
        .then()
        .statusCode(200);
  }

  static Stream<String> scopes() {
    return Stream.of(
        "organization organization quotes:read",
        "quotes:read quotes:read",
        "",
        " ",
        IntStream.range(0, 100).mapToObj(i -> "scope:" + i).collect(Collectors.joining(" ")));
  }

  /** RFC 6749, 3.3: one blank between two scopes, and none elsewhere. */
  @ParameterizedTest
  @ValueSource(strings = {" quotes:read", "quotes:read  openid"})
  void aScopeAgainstItsGrammarIsTheTokensFault(String scope) {
    anonymous()
        .header("Authorization", "Bearer " + TestTokens.integrator(scope))
        .get("/v1/quotes")
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scope", "azp", "organization"})
  void aClaimOfAnotherTypeIsNoFaultOfOurs(String claim) {
    for (Object value : List.of(7, true, List.of("quotes:read"), Map.of("a", "b"))) {
      int status =
          anonymous()
              .header("Authorization", "Bearer " + TestTokens.saying(claim, value))
              .get("/v1/quotes")
              .statusCode();
      assertTrue(Set.of(200, 401, 403).contains(status), claim + " " + value + ": " + status);
    }
  }

  @Test
  void aRefusedCallerCanGoOnWithTheSameConnection() {
    try (RawHttp connection = RawHttp.connect()) {
      connection.send(
          "POST /v1/quotes HTTP/1.1\r\nHost: a\r\nContent-Length: 20\r\n\r\n{\"title\":\"something\"");
      assertEquals(401, connection.read().status());
      String token = TestTokens.acme("sales");
      connection.send(
          "GET /v1/quotes HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token + "\r\n\r\n");
      assertEquals(200, connection.read().status());
    }
  }

  @Test
  void aPublicLinkNeedsNoToken() {
    anonymous().get("/v1/public/quotes/abc_DEF-123").then().statusCode(200);
    anonymous().body("{}").post("/v1/public/quotes/abc/approve").then().statusCode(200);
  }

  @Test
  void whatNobodyVerifiedIsNotPassedOn() {
    anonymous()
        .header("Authorization", "Bearer forged")
        .get("/v1/public/quotes/abc")
        .then()
        .statusCode(200);
    assertFalse(QUOTES.received().getFirst().headers().contains("Authorization"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi.json", "/docs", "/docs/scalar.js", "/docs/reference.js"})
  void theReferenceIsForEverybody(String path) {
    anonymous().get(path).then().statusCode(200);
    anonymous().head(path).then().statusCode(200);
  }

  private static void assertUnauthenticated(Response response, String challenge) {
    response
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", challenge)
        .body("code", equalTo("unauthenticated"));
    assertEquals(0, QUOTES.received().size());
  }

  private static String invalid(String why) {
    return NO_ERROR + ", error=\"invalid_token\", error_description=\"" + why + '"';
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
