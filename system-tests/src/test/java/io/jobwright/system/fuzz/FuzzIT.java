package io.jobwright.system.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.system.fuzz.run.FuzzReport;
import io.jobwright.system.fuzz.run.FuzzRun;
import io.jobwright.system.fuzz.run.Plan;
import io.jobwright.system.testing.RunningSystem;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code ./jobwright fuzz} in short: the whole matrix, and a little of chance. */
class FuzzIT {

  private static final int FEWEST_OPERATIONS = 40;
  private static final int RANDOM_CASES = 3;
  private static final long SEED = 20261123;

  @Test
  void everythingWrongIsRefusedWellAndWithoutATrace() {
    RunningSystem system = RunningSystem.get();
    Plan plan = new Plan(RANDOM_CASES, SEED, "", "");
    FuzzReport report =
        new FuzzRun(system.jobwright(), system.databases(), plan, "it", text -> {}).report();
    assertTrue(report.isClean(), report.text());
    assertTrue(report.operations() >= FEWEST_OPERATIONS, report.text());
    assertEquals(
        Set.of("issueInvoice", "cancelOperation"), report.withoutSuccess().keySet(), report.text());
  }
}
