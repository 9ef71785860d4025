package io.jobwright.gateway;

import static org.awaitility.Awaitility.await;

import io.jobwright.gateway.proxy.Upstream;
import io.jobwright.gateway.proxy.Upstreams;
import io.jobwright.platform.identity.TestIssuer;
import io.jobwright.platform.identity.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

/** A running gateway with four well-behaved stubs behind it. */
@WithTestResource(StubServices.class)
@WithTestResource(TestIssuer.class)
abstract class GatewayTest {

  static final StubService QUOTES = StubServices.of("quotes");
  static final StubService WORKORDERS = StubServices.of("workorders");
  static final StubService INVENTORY = StubServices.of("inventory");
  static final StubService INVOICING = StubServices.of("invoicing");

  @Inject Upstreams upstreams;

  @BeforeEach
  void allServicesAreWell() {
    StubServices.BY_NAME.values().forEach(StubService::reset);
    await("circuits closed")
        .atMost(Duration.ofSeconds(10))
        .until(() -> upstreams.all().stream().allMatch(Upstream::isAvailable));
  }

  static int port() {
    return RestAssured.port;
  }

  static RequestSpecification asSales() {
    return anonymous().header("Authorization", "Bearer " + TestTokens.acme("sales"));
  }

  static RequestSpecification anonymous() {
    return RestAssured.given().urlEncodingEnabled(false);
  }
}
