package io.jobwright.system.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.client.Json;
import io.jobwright.system.testing.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody signs in from the reference page, and tries an operation there. */
class SignInFromTheReferenceIT {

  private static final String CLIENT = "jobwright-docs";
  private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123";
  private static final Pattern FORM = Pattern.compile("<form[^>]+action=\"([^\"]+)\"");

  private final HttpClient browser = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final String publicUrl = RunningSystem.get().jobwright().publicUrl();
  private final String page = publicUrl + "/docs";

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void theTokenOfWhoSignsInIsForTheirOrganization() throws Exception {
    String loginPage = get(authorization(page, "organization clients:read")).body();
    JsonNode token = token(code(signIn(loginPage)));

    JsonNode claims = claims(token.path("access_token").asText());
    assertEquals(CLIENT, claims.path("azp").asText());
    assertEquals(List.of("acme"), names(claims.path("organization")));
    assertEquals(200, statusOfAList("Bearer " + token.path("access_token").asText()));
  }

  @Test
  void nobodyIsSentBackToAnotherPage() throws Exception {
    for (String other : List.of(publicUrl, page + "/x", "https://evil.example/docs")) {
      HttpResponse<String> refused = get(authorization(other, "organization"));
      assertEquals(400, refused.statusCode(), other);
      assertFalse(FORM.matcher(refused.body()).find(), other);
    }
  }

  @Test
  void withoutAChallengeThereIsNoCode() throws Exception {
    HttpResponse<String> refused =
        get(authorization(page, "organization").replaceAll("&code_challenge[^&]+", ""));
    assertEquals(302, refused.statusCode());
    assertTrue(location(refused).contains("error=invalid_request"), () -> location(refused));
  }

  /** As the page asks for it; where to is in the document. */
  private String authorization(String redirect, String scope) throws Exception {
    String url = flow().path("authorizationUrl").asText();
    byte[] challenge =
        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
    return url
        + "?response_type=code&state=abc&code_challenge_method=S256&code_challenge="
        + Base64.getUrlEncoder().withoutPadding().encodeToString(challenge)
        + "&client_id="
        + CLIENT
        + "&redirect_uri="
        + encoded(redirect)
        + "&scope="
        + encoded(scope);
  }

  private JsonNode flow() throws IOException, InterruptedException {
    return Json.tree(get(publicUrl + "/openapi.json").body())
        .at("/components/securitySchemes/oauth2/flows/authorizationCode");
  }

  /** The identity server asks for the name first, to know the organization, and then again. */
  private HttpResponse<String> signIn(String loginPage) throws IOException, InterruptedException {
    HttpResponse<String> named = submit(loginPage);
    return named.statusCode() == 200 ? submit(named.body()) : named;
  }

  private HttpResponse<String> submit(String loginPage) throws IOException, InterruptedException {
    Matcher form = FORM.matcher(loginPage);
    assertTrue(form.find(), loginPage);
    return post(
        form.group(1).replace("&amp;", "&"),
        Map.of("username", "owner@acme.example", "password", "jobwright", "credentialId", ""));
  }

  private String code(HttpResponse<String> signedIn) {
    assertEquals(302, signedIn.statusCode(), signedIn.body());
    String back = location(signedIn);
    assertTrue(back.startsWith(page + "?"), back);
    return Arrays.stream(URI.create(back).getRawQuery().split("&", -1))
        .filter(parameter -> parameter.startsWith("code="))
        .map(parameter -> URLDecoder.decode(parameter.substring(5), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow(() -> new AssertionError(back));
  }

  private JsonNode token(String code) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post(
            flow().path("tokenUrl").asText(),
            Map.of(
                "grant_type", "authorization_code",
                "client_id", CLIENT,
                "code", code,
                "code_verifier", VERIFIER,
                "redirect_uri", page));
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(
        Optional.of(publicUrl),
        answer.headers().firstValue("Access-Control-Allow-Origin"),
        "the page may read the token");
    return Json.tree(answer.body());
  }

  private int statusOfAList(String authorization) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(publicUrl + "/v1/clients?limit=1"))
            .header("Authorization", authorization)
            .build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(url)));
  }

  private HttpResponse<String> post(String url, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", publicUrl)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** The cookies are for a secure connection, which a browser takes localhost for. */
  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> response =
        browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (String cookie : response.headers().allValues("Set-Cookie")) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return response;
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private static JsonNode claims(String token) {
    byte[] json = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    return Json.tree(new String(json, StandardCharsets.UTF_8));
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
