package io.jobwright.platform.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

  /** Quarkus asks the DNS for every name in the list, on every request. */
  @Test
  void onlyNetworksAreTrustedUnlessSetOtherwise() throws IOException {
    Properties defaults = new Properties();
    try (InputStream file =
        getClass().getResourceAsStream("/META-INF/microprofile-config.properties")) {
      defaults.load(file);
    }
    String networks =
        defaults
            .getProperty("quarkus.http.proxy.trusted-proxies")
            .replaceFirst("^\\$\\{\\w+:(.*)}$", "$1");
    assertEquals(
        List.of(),
        Arrays.stream(networks.split(",", -1))
            .filter(network -> !network.matches(".+/\\d+"))
            .toList());
  }
}
