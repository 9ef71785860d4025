package io.jobwright.localstack.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobwright.localstack.Http;
import io.jobwright.localstack.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Keycloak's Admin API, as far as bringing the realm up to date needs it. */
final class KeycloakAdmin {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int NO_CONTENT = 204;
  private static final int NOT_FOUND = 404;

  /** What {@link #apply} did. */
  enum Change {
    NONE,
    CREATED,
    REPLACED
  }

  private final Http http;
  private final String url;
  private final String user;
  private final String password;

  KeycloakAdmin(Http http, String url, String user, String password) {
    this.http = http;
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /**
   * Imports the realm unless it is there with this very content. A realm of older content is
   * replaced: on a machine of one's own the file is the truth, and its users keep their ids.
   */
  Change apply(RealmFile realm) throws IOException, InterruptedException {
    String token = token();
    URI existing = URI.create(url + "/admin/realms/" + RealmFile.REALM);
    HttpResponse<String> found = send(token, HttpRequest.newBuilder(existing).GET());
    if (found.statusCode() == OK) {
      JsonNode fingerprint =
          JSON.readTree(found.body()).path("attributes").path(RealmFile.FINGERPRINT);
      if (fingerprint.asText().equals(realm.fingerprint())) {
        return Change.NONE;
      }
      expect(NO_CONTENT, send(token, HttpRequest.newBuilder(existing).DELETE()));
    } else {
      expect(NOT_FOUND, found);
    }
    var creation =
        HttpRequest.newBuilder(URI.create(url + "/admin/realms"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(realm.json()));
    expect(CREATED, send(token, creation));
    return found.statusCode() == OK ? Change.REPLACED : Change.CREATED;
  }

  private String token() throws IOException, InterruptedException {
    String form =
        "grant_type=password&client_id=admin-cli&username=%s&password=%s"
            .formatted(encode(user), encode(password));
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    if (answer.statusCode() != OK) {
      throw new StackException(
          "Keycloak refuses its administrator (%d): was JOBWRIGHT_KEYCLOAK_ADMIN_PASSWORD changed?"
              .formatted(answer.statusCode()));
    }
    return JSON.readTree(answer.body()).path("access_token").asText();
  }

  private HttpResponse<String> send(String token, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.header("Authorization", "Bearer " + token));
  }

  private static void expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new StackException(
          "Keycloak answered %d to %s: %s"
              .formatted(answer.statusCode(), answer.request().uri(), answer.body()));
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
