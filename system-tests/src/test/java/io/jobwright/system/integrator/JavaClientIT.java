package io.jobwright.system.integrator;

import io.jobwright.client.ApiException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Java, {@code java.net.http} and Jackson. */
class JavaClientIT {

  @Test
  void theGeneratedJavaClientDoesTheWholeJob() throws ApiException, IOException {
    String technician = Integrator.technician();
    JobResult result =
        new JavaJob(Integrator.publicUrl(), Integrator.authorization(), technician).run();
    result.assertInvoicedAsAgreed();
    result.assertPatched();
    result.assertDoneBy(technician);
    result.assertRefusalWasUnderstood();
    result.assertNothingLost(Integrator.owner());
  }
}
