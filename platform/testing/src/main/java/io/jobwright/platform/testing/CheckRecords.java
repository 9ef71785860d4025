package io.jobwright.platform.testing;

import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;

/**
 * Runs after every Quarkus test class without being asked, and checks every event that its tests
 * made the service send against the files in {@code schemas}.
 */
public final class CheckRecords implements QuarkusTestAfterAllCallback {

  @Override
  public void afterAll(QuarkusTestContext context) {
    if (Servers.areRunning()) {
      SentRecords.check();
    }
  }
}
