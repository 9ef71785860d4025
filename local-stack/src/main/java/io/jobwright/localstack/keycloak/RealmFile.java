package io.jobwright.localstack.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The realm as the repository describes it, with what only a machine of one's own has: demo
 * organizations, their users, and a client for scripts.
 *
 * @param json what Keycloak imports
 * @param fingerprint changes whenever the content does
 */
record RealmFile(String json, String fingerprint) {
  static final String REALM = "jobwright";

  /** Where the imported realm remembers which content it was made from. */
  static final String FINGERPRINT = "jobwright.realm-file";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+):([^}]*)}");

  /**
   * @param settings replace the placeholders of their names; others get their default
   */
  static RealmFile forThisMachine(Map<String, String> settings) throws IOException {
    ObjectNode realm = read("/keycloak/jobwright-realm.json", settings);
    read("/keycloak/local-additions.json", settings)
        .properties()
        .forEach(addition -> add(realm, addition.getKey(), addition.getValue()));
    String fingerprint = fingerprint(realm.toString());
    realm.withObjectProperty("attributes").put(FINGERPRINT, fingerprint);
    return new RealmFile(realm.toString(), fingerprint);
  }

  private static ObjectNode read(String resource, Map<String, String> settings) throws IOException {
    try (var file = RealmFile.class.getResourceAsStream(resource)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return (ObjectNode) JSON.readTree(resolve(text, settings));
    }
  }

  /** Keycloak's own notation, which its import at start resolves but its Admin API does not. */
  static String resolve(String text, Map<String, String> settings) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(settings.getOrDefault(found.group(1), found.group(2))));
  }

  private static void add(ObjectNode realm, String name, JsonNode addition) {
    if (realm.get(name) instanceof ArrayNode present && addition instanceof ArrayNode more) {
      present.addAll(more);
    } else {
      realm.set(name, addition);
    }
  }

  private static String fingerprint(String content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
