package io.jobwright.system.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who asks for a token, and how.
 *
 * @param caller user name or client id
 * @param form of the token request (RFC 6749)
 */
public record Login(String caller, Map<String, String> form) {

  /** Password of every user of the local stack. */
  private static final String PASSWORD = "jobwright";

  /** Secret of every machine client of the local stack. */
  private static final String SECRET = "jobwright-local";

  /** A person, through the client that only the local stack has. */
  public static Login person(Role role, String organization) {
    return person(role, organization, "jobwright-scripts");
  }

  /** As above, with a token that expires after a second. */
  public static Login shortlived(Role role, String organization) {
    return person(role, organization, "jobwright-scripts-shortlived");
  }

  /** As above, with a token that is meant for others than us. */
  public static Login elsewhere(Role role, String organization) {
    return person(role, organization, "jobwright-scripts-elsewhere");
  }

  private static Login person(Role role, String organization, String client) {
    String user = role.userOf(organization);
    return new Login(
        user,
        Map.of(
            "grant_type", "password", "client_id", client, "username", user, "password", PASSWORD));
  }

  /**
   * A program of the organization.
   *
   * @param scopes say {@code quotes:read}, separated by spaces
   */
  public static Login program(String organization, String scopes) {
    String client = organization + "-integrator";
    return new Login(
        client,
        Map.of(
            "grant_type", "client_credentials",
            "client_id", client,
            "client_secret", SECRET,
            "scope", scopes));
  }

  String formBody() {
    return new TreeMap<>(form)
        .entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
