package io.jobwright.system.integrator;

import io.jobwright.client.ApiException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Java, {@code java.net.http} and Jackson. */
class JavaClientIT {

  @Test
  void theGeneratedJavaClientDoesTheWholeJob() throws ApiException, IOException {
    JobResult result = new JavaJob(Integrator.publicUrl(), Integrator.authorization()).run();
    result.assertInvoicedAsAgreed();
    result.assertPatched();
    result.assertRefusalWasUnderstood();
    result.assertNothingLost(Integrator.owner());
  }
}
