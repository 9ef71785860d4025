package io.jobwright.platform.identity;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Access tokens as Keycloak's organization mappers make them, signed by an issuer of the tests. */
public final class TestTokens {

  public static final UUID ACME = UUID.fromString("0198c5a0-0000-7000-8000-00000000ac3e");
  public static final UUID GLOBEX = UUID.fromString("0198c5a0-0000-7000-8000-0000000610be");

  public static final String ISSUER = "https://issuer.test/realms/jobwright";
  private static final KeyPair KEYS = newKeys();

  private TestTokens() {}

  /** A person with one role in Acme. */
  public static String acme(String role) {
    return user(ACME, role);
  }

  /** A person with one role in Globex. */
  public static String globex(String role) {
    return user(GLOBEX, role);
  }

  public static String user(UUID tenant, String role) {
    return token(tenant, role, "openid").sign(KEYS.getPrivate());
  }

  /** A machine client of Acme with these scopes, separated by blanks. */
  public static String integrator(String scopes) {
    return integrator(ACME, scopes);
  }

  public static String integrator(UUID tenant, String scopes) {
    return token(tenant, "integrator", scopes).sign(KEYS.getPrivate());
  }

  /** The same organization and role by way of another program. */
  public static String program(UUID tenant, String role, String clientId) {
    return token(tenant, role, "openid").claim("azp", clientId).sign(KEYS.getPrivate());
  }

  /** An owner of Acme whose token says this, however strange. */
  public static String saying(String claim, Object value) {
    return token(ACME, "owner", "openid").claim(claim, value).sign(KEYS.getPrivate());
  }

  public static String expired() {
    return token(ACME, "owner", "openid")
        .issuedAt(1_700_000_000)
        .expiresAt(1_700_000_300)
        .sign(KEYS.getPrivate());
  }

  public static String forAudience(String audience) {
    return token(ACME, "owner", "openid").audience(audience).sign(KEYS.getPrivate());
  }

  /** A valid token that names no organization. */
  public static String withoutOrganization() {
    return token(ACME, "owner", "openid").remove("organization").sign(KEYS.getPrivate());
  }

  /** The subject of the tokens of this tenant's person with this role. */
  public static String subject(UUID tenant, String role) {
    return UUID.nameUUIDFromBytes((tenant + role).getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static JwtClaimsBuilder token(UUID tenant, String role, String scope) {
    Map<String, Object> organization =
        Map.of(
            "id", tenant.toString(),
            "tenant_id", List.of(tenant.toString()),
            "groups", List.of("/" + role),
            "realm_access", Map.of("roles", List.of(role)));
    return Jwt.claims()
        .issuer(ISSUER)
        .audience("jobwright")
        .subject(subject(tenant, role))
        .claim("azp", "jobwright-tests")
        .claim("typ", "Bearer")
        .claim("scope", scope)
        .claim("organization", Map.of("org-" + tenant, organization))
        .expiresIn(Duration.ofMinutes(10));
  }

  public static String publicKey() {
    return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new AssertionError(everyJdkHasIt);
    }
  }
}
