package io.jobwright.system.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.jobwright.system.client.Exchange;
import io.jobwright.system.client.Jobwright;
import io.jobwright.system.client.Login;
import io.jobwright.system.client.Request;
import io.jobwright.system.client.Role;
import io.jobwright.system.fuzz.api.Api;
import io.jobwright.system.fuzz.api.ApiOperation;
import io.jobwright.system.fuzz.api.OperationRule;
import io.jobwright.system.fuzz.api.OperationTable;
import io.jobwright.system.testing.RunningSystem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each role can do its part and not the others', as {@code schemas/operations.csv} has it. The
 * requests are empty or about nothing: whoever may is told so (400, 404), whoever may not is
 * stopped before (403).
 */
class RolesIT {

  private static final String NOTHING = "wo_01k00000000000000000000000";

  private final Jobwright jobwright = RunningSystem.get().jobwright();
  private final OperationTable table = OperationTable.read();
  private final List<ApiOperation> operations =
      Api.of(jobwright.anonymous().send(Request.get("/openapi.json")).json()).operations();

  @Test
  void theTableHasEveryOperationAndNoOther() {
    assertEquals(List.of(), table.differences(operations));
  }

  @Test
  void everyOperationIsForTheRolesThatTheTableNames() {
    Map<String, Set<String>> expected = new TreeMap<>();
    Map<String, Set<String>> found = new TreeMap<>();
    for (ApiOperation operation : operations) {
      OperationRule rule = table.of(operation);
      if (!rule.isPublic()) {
        expected.put(operation.id(), peopleAmong(rule));
        found.put(operation.id(), peopleLetIn(operation));
      }
    }
    assertNotEquals(Map.of(), expected);
    assertEquals(expected, found);
  }

  private static Set<String> peopleAmong(OperationRule rule) {
    return names().filter(rule::allows).collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> peopleLetIn(ApiOperation operation) {
    String path = operation.path().replaceAll("\\{[^}]+}", nothing(operation));
    String body = operation.body().map(any -> "{}").orElse(null);
    Request request =
        operation.isRead()
            ? Request.get(path)
            : new Request(operation.method(), path, mediaType(operation), null, "\"0\"", body);
    return names()
        .filter(name -> jobwright.as(role(name), "acme").send(request).status() != 403)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The gateway has to know by it whose operation it would be. */
  private static String nothing(ApiOperation operation) {
    boolean isLongWork = operation.collection().equals("/v1/operations");
    return isLongWork ? NOTHING.replace("wo_", "iop_") : NOTHING;
  }

  private static String mediaType(ApiOperation operation) {
    return operation.body().map(body -> body.mediaType()).orElse("application/json");
  }

  private static java.util.stream.Stream<String> names() {
    return Arrays.stream(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT));
  }

  private static Role role(String name) {
    return Role.valueOf(name.toUpperCase(Locale.ROOT));
  }

  @Test
  void aProgramMayWhatItsTokenIsAskedFor() {
    Login reader = Login.program("acme", "quotes:read");
    assertEquals(200, send(reader, Request.get("/v1/quotes")).status());
    assertEquals(403, send(reader, Request.get("/v1/clients")).status());
    assertEquals(403, send(reader, Request.post("/v1/quotes", "{}")).status());

    Login writer = Login.program("acme", "quotes:write");
    assertNotEquals(403, send(writer, Request.post("/v1/quotes", "{}")).status());
    assertEquals(403, send(writer, Request.get("/v1/quotes")).status());
  }

  private Exchange send(Login login, Request request) {
    return jobwright.as(login).send(request);
  }
}
