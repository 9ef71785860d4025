package io.jobwright.system.integrator;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.client.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** TypeScript, {@code tsc --strict} and Node's {@code fetch}. */
class TypeScriptClientIT {

  private static final Npm DEMO = new Npm(Path.of("..", "generated-clients"));

  @BeforeAll
  static void compile() throws IOException, InterruptedException {
    Npm.assumeThere();
    DEMO.install();
    DEMO.run("compile", Map.of());
  }

  /** West of Greenwich, where a date taken for an instant would be the day before. */
  @Test
  void theGeneratedTypeScriptClientDoesTheWholeJob() throws IOException, InterruptedException {
    String technician = Integrator.technician();
    Map<String, String> environment =
        Map.of(
            "JOBWRIGHT_URL",
            Integrator.publicUrl(),
            "JOBWRIGHT_AUTHORIZATION",
            Integrator.authorization(),
            "JOBWRIGHT_TECHNICIAN",
            technician,
            "TZ",
            "America/Los_Angeles");
    JsonNode printed = Json.tree(DEMO.run("demo", environment));
    JobResult result =
        new JobResult(
            printed.path("quote"),
            printed.path("workOrder"),
            printed.path("invoice"),
            printed.path("refusal"));
    result.assertInvoicedAsAgreed();
    result.assertPatched();
    result.assertDoneBy(technician);
    result.assertRefusalWasUnderstood();
    result.assertNothingLost(Integrator.owner());
  }
}
