package io.jobwright.platform.identity;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens as Keycloak's organization mappers make them, signed by an issuer of the tests. */
public final class TestTokens {

  public static final UUID ACME = UUID.fromString("0198c5a0-0000-7000-8000-00000000ac3e");
  public static final UUID GLOBEX = UUID.fromString("0198c5a0-0000-7000-8000-0000000610be");

  public static final String ISSUER = "https://issuer.test/realms/jobwright";
  private static final KeyPair KEYS = newKeys();

  private static final String PROGRAM = "jobwright-tests";
  private static final Duration VALID = Duration.ofMinutes(10);

  /** A signature costs more than most requests, so that a token serves for half its time. */
  private static final Duration REUSED = VALID.dividedBy(2);

  private static final Map<List<Object>, Signed> SIGNED = new ConcurrentHashMap<>();

  private record Signed(String token, Instant until) {}

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
    return program(tenant, role, PROGRAM);
  }

  /** A machine client of Acme with these scopes, separated by blanks. */
  public static String integrator(String scopes) {
    return integrator(ACME, scopes);
  }

  public static String integrator(UUID tenant, String scopes) {
    return signed(tenant, "integrator", scopes, PROGRAM);
  }

  /** The same organization and role by way of another program. */
  public static String program(UUID tenant, String role, String clientId) {
    return signed(tenant, role, "openid", clientId);
  }

  private static String signed(UUID tenant, String role, String scope, String clientId) {
    Instant now = Instant.now(Clock.systemUTC());
    return SIGNED
        .compute(
            List.of(tenant, role, scope, clientId),
            (claims, known) ->
                known != null && now.isBefore(known.until())
                    ? known
                    : new Signed(
                        token(tenant, role, scope).claim("azp", clientId).sign(KEYS.getPrivate()),
                        now.plus(REUSED)))
        .token();
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
        .claim("azp", PROGRAM)
        .claim("typ", "Bearer")
        .claim("scope", scope)
        .claim("organization", Map.of("org-" + tenant, organization))
        .expiresIn(VALID);
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
