package io.jobwright.system.fuzz.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperationTableTest {

  private static final String HEAD = "operation,roles,scope,ifMatch,idempotencyKey\n";

  private final OperationTable table =
      OperationTable.of(
          HEAD
              + "sendQuote,owner sales warehouse:own,quotes:write,required,optional\ngetPublicQuote,public,,no,no\n");

  @Test
  void aRowSaysWhoMayAndWhatTheRequestMustCarry() {
    OperationRule rule = table.of(operation("sendQuote"));
    assertTrue(rule.allows("sales"));
    assertFalse(rule.allows("technician"));
    assertTrue(rule.allowsOnWhatOthersMade("sales"));
    assertTrue(rule.allows("warehouse"));
    assertFalse(rule.allowsOnWhatOthersMade("warehouse"));
    assertEquals(Set.of("quotes:write"), rule.scopes());
    assertTrue(rule.needsIfMatch());
    assertFalse(rule.needsIdempotencyKey());
    assertTrue(rule.takesIdempotencyKey());
    assertTrue(table.of(operation("getPublicQuote")).isPublic());
  }

  @Test
  void anOperationThatOnlyOneSideKnowsIsNamed() {
    assertEquals(
        List.of(
            "payInvoice is not in /schemas/operations.csv",
            "getPublicQuote of /schemas/operations.csv is not in the OpenAPI document"),
        table.differences(List.of(operation("sendQuote"), operation("payInvoice"))));
    assertEquals(
        List.of(), table.differences(List.of(operation("sendQuote"), operation("getPublicQuote"))));
  }

  @Test
  void aTableThatCannotBeReadAsMeantIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> OperationTable.of("operation,roles\n"));
    assertThrows(IllegalArgumentException.class, () -> OperationTable.of(HEAD + "a,owner\n"));
    assertThrows(
        IllegalArgumentException.class, () -> OperationTable.of(HEAD + "a,owner,x,maybe,no\n"));
    assertThrows(
        IllegalArgumentException.class,
        () -> OperationTable.of(HEAD + "a,owner,x,no,no\na,sales,x,no,no\n"));
  }

  private static ApiOperation operation(String id) {
    return new ApiOperation(id, "GET", "/v1/x", List.of(), Optional.empty(), Map.of());
  }
}
