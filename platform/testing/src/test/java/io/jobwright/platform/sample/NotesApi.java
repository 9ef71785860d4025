package io.jobwright.platform.sample;

import static io.jobwright.platform.testing.Api.as;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Database;
import io.restassured.response.Response;

/** What the tests do with notes. */
final class NotesApi {

  static final Database DATABASE = Database.of("quotes");

  private NotesApi() {}

  static String body(String text) {
    return "{\"text\": \"" + text + "\"}";
  }

  static Response write(String text) {
    return as(TestTokens.acme("sales")).body(body(text)).post("/v1/notes");
  }

  /** Writes a note and returns its path. */
  static String written(String text) {
    return write(text).then().statusCode(201).extract().header("Location");
  }

  static String idOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static long notes(String text) {
    return DATABASE.count("select count(*) from note where text = ?", text);
  }

  static long events() {
    return DATABASE.count(
        "select (select count(*) from outbox) + (select count(*) from outbox_log)");
  }
}
