package io.jobwright.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReferencePageIT extends GatewayTest {

  private static final Pattern LOADED =
      Pattern.compile("(?:src|href|url)\\s*[=:]\\s*[\"']([^\"']*)[\"']");

  @Test
  void thePageLoadsNothingButOurOwnFiles() {
    List<String> loaded = new ArrayList<>();
    for (String path : List.of("/docs", "/docs/reference.js")) {
      String text = anonymous().get(path).asString();
      assertFalse(
          text.contains("//cdn") || text.contains("http:") || text.contains("https:"), path);
      Matcher matcher = LOADED.matcher(text);
      while (matcher.find()) {
        loaded.add(matcher.group(1));
      }
    }
    assertEquals(
        List.of("data:,", "openapi.json", "docs/scalar.js", "docs/reference.js", "openapi.json"),
        loaded);
    loaded.stream()
        .filter(reference -> !reference.startsWith("data:"))
        .forEach(reference -> anonymous().get("/" + reference).then().statusCode(200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/docs/reference.js", "/docs/scalar.js"})
  void theBrowserIsTidUpToThisHost(String path) {
    Map<String, List<String>> policy =
        Arrays.stream(anonymous().get(path).header("Content-Security-Policy").split(";", -1))
            .map(directive -> List.of(directive.strip().split(" ", -1)))
            .collect(Collectors.toMap(List::getFirst, words -> words.subList(1, words.size())));
    assertEquals(List.of("'none'"), policy.get("default-src"));
    assertEquals(List.of("'self'"), policy.get("script-src"), "no inline script, no eval");
    assertEquals(
        List.of("'self'", "http://localhost:18080"),
        policy.get("connect-src"),
        "the API, and the issuer for its tokens");
    assertEquals(List.of("'none'"), policy.get("frame-ancestors"));
    assertEquals(List.of("'none'"), policy.get("base-uri"));
    policy.remove("connect-src");
    assertTrue(
        policy.values().stream().flatMap(List::stream).noneMatch(word -> word.contains("//")));
  }

  @Test
  void whoSignsInComesBackToThePageWithTheClientThatIsMadeForIt() {
    String settings = anonymous().get("/docs/reference.js").asString();
    assertTrue(settings.contains("'x-scalar-client-id': 'jobwright-docs'"), settings);
    assertTrue(settings.contains("'x-usePkce': 'SHA-256'"), settings);
    assertTrue(settings.contains("'x-scalar-redirect-uri': location.origin + '/docs'"), settings);
  }

  @Test
  void thePageHasNoScriptOfItsOwn() {
    String page = anonymous().get("/docs").asString();
    assertFalse(Pattern.compile("<script(?![^>]*\\ssrc=)").matcher(page).find(), page);
    assertFalse(Pattern.compile("\\son[a-z]+\\s*=").matcher(page).find(), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/docs/scalar.js", "/openapi.json"})
  void aPageCanOnlyBeRead(String path) {
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      anonymous()
          .request(method, path)
          .then()
          .statusCode(405)
          .header("Allow", "GET, HEAD")
          .contentType("application/problem+json")
          .body("code", equalTo("method_not_allowed"))
          .body("detail", equalTo(method + " is not allowed here; allowed are GET, HEAD."));
    }
  }

  @Test
  void theBundleIsServedWholeAndCanBeKept() {
    Response bundle = anonymous().get("/docs/scalar.js");
    bundle.then().statusCode(200).contentType("text/javascript; charset=utf-8");
    assertTrue(bundle.asByteArray().length > 1_000_000);
    anonymous()
        .header("If-None-Match", bundle.header("ETag"))
        .get("/docs/scalar.js")
        .then()
        .statusCode(304);
  }
}
