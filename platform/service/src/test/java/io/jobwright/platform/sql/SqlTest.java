package io.jobwright.platform.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTest {

  @Test
  void parametersAreNamedInTheOrderOfTheirPlacesAndCastsAreLeftAlone() {
    Sql sql = Sql.of("select :item::uuid where tenant_id = :tenant and x = any (:item::uuid[])");
    assertEquals("select ?::uuid where tenant_id = ? and x = any (?::uuid[])", sql.text());
    assertEquals(List.of("item", "tenant", "item"), sql.parameters());
  }
}
