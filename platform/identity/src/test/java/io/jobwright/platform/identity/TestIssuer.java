package io.jobwright.platform.identity;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Makes the application under test trust {@link TestTokens}. */
public final class TestIssuer implements QuarkusTestResourceLifecycleManager {

  public static final Map<String, String> CONFIGURATION =
      Map.of(
          "quarkus.oidc.public-key",
          TestTokens.publicKey(),
          "quarkus.oidc.token.issuer",
          TestTokens.ISSUER);

  @Override
  public Map<String, String> start() {
    return CONFIGURATION;
  }

  @Override
  public void stop() {
    // nothing was started
  }
}
