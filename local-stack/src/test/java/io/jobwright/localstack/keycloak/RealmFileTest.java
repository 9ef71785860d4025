package io.jobwright.localstack.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmFileTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theRealmIsHardened() throws IOException {
    JsonNode realm = repositoryRealm();

    assertTrue(realm.path("organizationsEnabled").asBoolean());
    assertTrue(realm.path("bruteForceProtected").asBoolean());
    assertTrue(realm.path("revokeRefreshToken").asBoolean());
    assertEquals(0, realm.path("refreshTokenMaxReuse").asInt(-1));
    assertEquals(300, realm.path("accessTokenLifespan").asInt());
    assertTrue(realm.path("eventsEnabled").asBoolean());
    for (JsonNode client : realm.path("clients")) {
      assertFalse(client.path("directAccessGrantsEnabled").asBoolean(true), client.toString());
    }
    for (String client : List.of("jobwright-app", "jobwright-docs")) {
      assertEquals(
          "S256",
          client(realm, client).path("attributes").path("pkce.code.challenge.method").asText(),
          client);
    }
  }

  @Test
  void onlyTheLocalAdditionsKnowUsersSecretsAndThePasswordGrant() throws IOException {
    JsonNode realm = repositoryRealm();

    assertTrue(realm.path("users").isMissingNode());
    assertTrue(realm.path("organizations").isMissingNode());
    assertTrue(realm.findValues("secret").isEmpty());
  }

  @Test
  void eachDemoOrganizationHasAMemberForEveryRole() throws IOException {
    JsonNode realm = JSON.readTree(RealmFile.forThisMachine(Map.of()).json());

    for (String alias : List.of("acme", "globex")) {
      JsonNode organization = named(realm.path("organizations"), "alias", alias);
      Set<String> roles = new HashSet<>();
      for (JsonNode member : organization.path("members")) {
        String groupId = member.path("groups").path(0).asText();
        JsonNode group = named(organization.path("groups"), "id", groupId);
        roles.add(group.path("realmRoles").path(0).asText());
      }
      assertEquals(
          Set.of(
              "owner",
              "sales",
              "dispatcher",
              "technician",
              "warehouse",
              "accountant",
              "integrator"),
          roles);
    }
    assertEquals(
        "0198c5a0-0000-7000-8000-00000000ac3e",
        named(realm.path("organizations"), "alias", "acme")
            .path("attributes")
            .path("tenant_id")
            .path(0)
            .asText());
    assertEquals(
        "0198c5a0-0000-7000-8000-0000000610be",
        named(realm.path("organizations"), "alias", "globex")
            .path("attributes")
            .path("tenant_id")
            .path(0)
            .asText());
  }

  /**
   * They are in this repository: to hash them well would only make every start and login slower.
   */
  @Test
  void demoPasswordsFollowTheSameRulesAndAreHashedCheaply() throws IOException {
    String local =
        JSON.readTree(RealmFile.forThisMachine(Map.of()).json()).path("passwordPolicy").asText();

    assertEquals(
        repositoryRealm().path("passwordPolicy").asText()
            + " and hashAlgorithm(pbkdf2-sha256) and hashIterations(1)",
        local);
  }

  @Test
  void placeholdersTakeTheSettingOrTheirDefault() {
    String text = "a ${MAIL_PORT:25} b ${APP_URL:http://localhost:3000}/* ${profileText}";

    assertEquals(
        "a 1025 b http://localhost:3000/* ${profileText}",
        RealmFile.resolve(text, Map.of("MAIL_PORT", "1025")));
  }

  @Test
  void theFingerprintFollowsTheContentAndIsImportedWithIt() throws IOException {
    RealmFile one = RealmFile.forThisMachine(Map.of("JOBWRIGHT_MAIL_PORT", "1"));
    RealmFile same = RealmFile.forThisMachine(Map.of("JOBWRIGHT_MAIL_PORT", "1"));
    RealmFile other = RealmFile.forThisMachine(Map.of("JOBWRIGHT_MAIL_PORT", "2"));

    assertEquals(one, same);
    assertNotEquals(one.fingerprint(), other.fingerprint());
    assertEquals(
        one.fingerprint(),
        JSON.readTree(one.json()).path("attributes").path(RealmFile.FINGERPRINT).asText());
  }

  private static JsonNode repositoryRealm() throws IOException {
    try (var file = RealmFile.class.getResourceAsStream("/keycloak/jobwright-realm.json")) {
      return JSON.readTree(file);
    }
  }

  private static JsonNode client(JsonNode realm, String clientId) {
    return named(realm.path("clients"), "clientId", clientId);
  }

  private static JsonNode named(JsonNode list, String field, String value) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(element -> element.path(field).asText().equals(value))
        .findFirst()
        .orElseThrow();
  }
}
