package io.jobwright.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jobwright.platform.testing.Servers;
import io.jobwright.platform.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class TenantTablesIT {

  @Test
  void everyTableIsShutToOtherTenants() {
    assertEquals(List.of(), TenantTables.open("quotes"));
    assertEquals(List.of(), TenantTables.crossTenantForeignKeys("quotes"));
    assertEquals(List.of(), TenantTables.rolesAboveThePolicies("quotes"));
  }
}
