package io.jobwright.platform.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each role may do: the table in {@code schemas/roles.properties}. */
public final class Roles {

  /** The role of machine clients: of its permissions, only those that are also in the scope. */
  public static final String INTEGRATOR = "integrator";

  private static final Map<String, Set<String>> PERMISSIONS = load();

  private Roles() {}

  /** Permissions such as {@code quotes:write}; none for an unknown role. */
  static Set<String> permissionsOf(Set<String> roles, String scope) {
    // Keycloak writes a scope twice that is both a default one and asked for.
    Set<String> scopes = scope == null ? Set.of() : Set.copyOf(List.of(scope.split(" ", -1)));
    return roles.stream()
        .flatMap(role -> permissionsOf(role, scopes))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the roles have, whatever the scope. */
  static Set<String> permissionsOf(Set<String> roles) {
    return roles.stream()
        .flatMap(role -> PERMISSIONS.getOrDefault(role, Set.of()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> permissionsOf(String role, Set<String> scopes) {
    Stream<String> permissions = PERMISSIONS.getOrDefault(role, Set.of()).stream();
    return role.equals(INTEGRATOR) ? permissions.filter(scopes::contains) : permissions;
  }

  private static Map<String, Set<String>> load() {
    try (InputStream file = Roles.class.getResourceAsStream("/schemas/roles.properties")) {
      Properties table = new Properties();
      table.load(file);
      return table.stringPropertyNames().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  role -> role,
                  role ->
                      Arrays.stream(table.getProperty(role).split("\\s+"))
                          .collect(Collectors.toUnmodifiableSet())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
