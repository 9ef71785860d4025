package io.jobwright.platform.sample;

import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.platform.id.IdType;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether there is a body, of which type it says it is, and whether its bytes are text. */
@QuarkusTest
@WithTestResource(Servers.class)
class RequestBodyIT {

  private static final String SALES = TestTokens.acme("sales");
  private static final String CANCEL = "/v1/operations/op_00000000000000000000000000/cancel";

  @TestHTTPResource URI service;

  private static ValidatableResponse assertProblem(Response answer, int status, String code) {
    return answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "null", " ", "{\"completedAt\": \"2026-11-01\"}", "this is no JSON"})
  void anOperationThatTakesNoBodyRefusesOne(String body) {
    assertProblem(as(SALES).body(body).post(CANCEL), 400, "body_not_expected")
        .body("detail", containsString("takes no body"));
    assertProblem(as(SALES).body(body).get("/v1/notes"), 400, "body_not_expected");
  }

  @Test
  void anEmptyBodyIsNone() {
    assertProblem(as(SALES).post(CANCEL), 428, "precondition_required");
    assertProblem(as(SALES).body("").post(CANCEL), 428, "precondition_required");
    as(SALES).body("").get("/v1/notes").then().statusCode(200);
  }

  @Test
  void aBodyInPiecesIsABody() throws IOException {
    assertThatAnswer(chunked("3\r\n{ }\r\n0\r\n\r\n"), "400", "body_not_expected");
    assertThatAnswer(chunked("0\r\n\r\n"), "404", "not_found");
  }

  private static void assertThatAnswer(String answer, String status, String code) {
    assertEquals(status, answer.split(" ", 3)[1], answer);
    assertEquals(code, answer.replaceAll("(?s).*?\"code\":\"([a-z_]+)\".*", "$1"), answer);
  }

  private String chunked(String pieces) throws IOException {
    return sent(
        "POST", CANCEL, pieces, "Content-Type: application/json", "Transfer-Encoding: chunked");
  }

  /** As it stands here, with no header that a library would add. */
  private String sent(String method, String path, String body, String... headers)
      throws IOException {
    String head =
        String.join(
            "\r\n",
            method + " " + path + " HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer " + SALES,
            "Idempotency-Key: " + IdType.next(),
            "If-Match: *",
            String.join("\r\n", headers),
            "Connection: close",
            "",
            "");
    try (Socket socket = new Socket(service.getHost(), service.getPort());
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      out.write((head + body).getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aBodyThatDoesNotSayWhatItIsIsRefused() throws IOException {
    String path = NotesApi.written("typeless");
    String body = NotesApi.body("typeless");
    String length = "Content-Length: " + body.length();
    String created = sent("POST", "/v1/notes", body, length);
    assertThatAnswer(created, "415", "unsupported_media_type");
    assertTrue(created.contains("Accept-Post: application/json"), created);
    String changed = sent("PATCH", path, body, length);
    assertThatAnswer(changed, "415", "unsupported_media_type");
    assertTrue(changed.contains("Accept-Patch: application/merge-patch+json"), changed);
    String pieces = "%x\r\n%s\r\n0\r\n\r\n".formatted(body.length(), body);
    assertThatAnswer(
        sent("POST", "/v1/notes", pieces, "Transfer-Encoding: chunked"),
        "415",
        "unsupported_media_type");
    assertThatAnswer(
        sent("POST", "/v1/notes", "0\r\n\r\n", "Transfer-Encoding: chunked"),
        "400",
        "validation_failed");
    assertEquals(1, NotesApi.notes("typeless"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "/", "application/", ";charset=utf-8"})
  void aContentTypeThatIsNoneIsRefused(String type) throws IOException {
    String body = NotesApi.body("no type");
    String[] headers = {"Content-Type: " + type, "Content-Length: " + body.length()};
    String path = NotesApi.written("of a type");
    assertThatAnswer(sent("POST", "/v1/notes", body, headers), "415", "unsupported_media_type");
    assertThatAnswer(sent("PATCH", path, body, headers), "415", "unsupported_media_type");
    assertEquals(0, NotesApi.notes("no type"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aBodyThatIsMissingIsSaidToBe() {
    String path = NotesApi.written("missing");
    for (Response answer :
        new Response[] {
          as(SALES).body("").post("/v1/notes"),
          as(SALES).post("/v1/notes"),
          as(SALES).post("/v1/notes/batch"),
          as(SALES).noContentType().post("/v1/notes"),
          as(SALES).header("If-Match", "*").post(path + "/rewrite"),
          as(SALES).contentType("application/merge-patch+json").header("If-Match", "*").patch(path),
        }) {
      assertProblem(answer, 400, "validation_failed")
          .body("detail", startsWith("The body is missing"));
    }
  }

  /** What is between the quotes of a text: overlong, cut, half a character, too high. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "c0af",
        "e080af",
        "f08080af",
        "ff",
        "80",
        "c3",
        "e282",
        "eda080",
        "f4908080",
        "fe",
        "c080"
      })
  void bytesThatAreNoTextAreRefused(String hex) {
    byte[] body = bytes(NotesApi.body("utf8 \u0001"));
    byte[] wrong = HexFormat.of().parseHex(hex);
    byte[] sent = new byte[body.length - 1 + wrong.length];
    int at = NotesApi.body("utf8 \u0001").indexOf('\u0001');
    System.arraycopy(body, 0, sent, 0, at);
    System.arraycopy(wrong, 0, sent, at, wrong.length);
    System.arraycopy(body, at + 1, sent, at + wrong.length, body.length - at - 1);
    String path = NotesApi.written("utf8 before");
    assertProblem(as(SALES).body(sent).post("/v1/notes"), 400, "invalid_json")
        .body("detail", containsString("UTF-8"));
    assertProblem(
        as(SALES)
            .contentType("application/merge-patch+json")
            .header("If-Match", "*")
            .body(sent)
            .patch(path),
        400,
        "invalid_json");
    assertEquals(
        0, NotesApi.DATABASE.count("select count(*) from note where text like 'utf8 _%/'"));
  }

  @Test
  void anotherEncodingIsRefused() {
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE
        }) {
      assertProblem(
          as(SALES).body(NotesApi.body("utf16").getBytes(charset)).post("/v1/notes"),
          400,
          "invalid_json");
    }
    assertEquals(0, NotesApi.notes("utf16"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%C0%AF", "%FF", "%E2%82", "a%C3", "%ED%A0%80", "%c0%80"})
  void aParameterWhoseBytesAreNoTextIsRefused(String escaped) {
    for (String query : new String[] {"text=" + escaped, "q=" + escaped, escaped + "=x"}) {
      assertProblem(
          as(SALES).urlEncodingEnabled(false).get("/v1/notes?" + query), 400, "invalid_parameter");
    }
    as(SALES).urlEncodingEnabled(false).get("/v1/notes?q=%E2%82%AC").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"id\": null, \"text\": \"null\"}    | #/id",
        "{\"text\": \"null\", \"price\": null} | #/price",
        "{\"text\": null}                      | #/text",
      })
  void nullIsNoValueOfWhatIsMade(String body, String pointer) {
    assertProblem(as(SALES).body(body).post("/v1/notes"), 400, "invalid_json")
        .body("errors[0].pointer", equalTo(pointer))
        .body("detail", containsString("null"));
    assertEquals(0, NotesApi.notes("null"));
  }
}
