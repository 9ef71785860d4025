package io.jobwright.platform.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionsTest {

  @Test
  void onlyWhatWasAskedForBecomesACondition() {
    Conditions conditions =
        new Conditions()
            .equal("a", null)
            .in("b", List.of())
            .after("c", null)
            .text(null, "d")
            .equal("e", 5);
    assertEquals(" where e = :p0", conditions.where());
    assertEquals(" and e = :p0", conditions.andThese());
    assertEquals(Map.of("p0", 5), conditions.values());
    assertEquals("", new Conditions().where());
  }

  @Test
  void eachValueHasAParameterOfItsOwn() {
    Conditions conditions = new Conditions().in("status", List.of("A", "B")).before("due", "C");
    assertEquals(" where status in (:p0, :p1) and due < :p2", conditions.where());
    assertEquals(Map.of("p0", "A", "p1", "B", "p2", "C"), conditions.values());
  }

  @Test
  void searchedTextIsNoPattern() {
    Conditions conditions = new Conditions().text("5%_off!", "name", "number");
    assertEquals(
        " where (lower(name) like lower(:p0) escape '!' or lower(number) like lower(:p1) escape '!')",
        conditions.where());
    assertEquals("%5!%!_off!!%", conditions.values().get("p0"));
  }

  @Test
  void aClauseMustHaveAPlaceForEachValue() {
    assertThrows(IllegalArgumentException.class, () -> new Conditions().and("a = b", 1));
  }
}
