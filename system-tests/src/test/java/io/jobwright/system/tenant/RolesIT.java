package io.jobwright.system.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.jobwright.system.client.Exchange;
import io.jobwright.system.client.Jobwright;
import io.jobwright.system.client.Login;
import io.jobwright.system.client.Request;
import io.jobwright.system.client.Role;
import io.jobwright.system.testing.RunningSystem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each role can do its part and not the others'. The requests are empty or about nothing: whoever
 * may is told so (400, 404), whoever may not is stopped before (403).
 */
class RolesIT {

  private static final String NOTHING = "01k00000000000000000000000";

  private final Jobwright jobwright = RunningSystem.get().jobwright();

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST | /v1/clients                   | OWNER SALES
          GET  | /v1/clients                   | OWNER SALES DISPATCHER ACCOUNTANT
          POST | /v1/quotes                    | OWNER SALES
          POST | /v1/quotes/quo_?/send         | OWNER SALES
          POST | /v1/quotes/quo_?/approve      | OWNER SALES
          GET  | /v1/quotes                    | OWNER SALES DISPATCHER ACCOUNTANT
          POST | /v1/items                     | OWNER WAREHOUSE
          GET  | /v1/items                     | OWNER SALES DISPATCHER WAREHOUSE ACCOUNTANT
          POST | /v1/locations                 | OWNER WAREHOUSE
          POST | /v1/stock/receipts            | OWNER WAREHOUSE
          GET  | /v1/stock                     | OWNER SALES DISPATCHER WAREHOUSE ACCOUNTANT
          GET  | /v1/reservations              | OWNER SALES DISPATCHER WAREHOUSE ACCOUNTANT
          POST | /v1/work-orders               | OWNER DISPATCHER
          POST | /v1/work-orders/wo_?/cancel   | OWNER DISPATCHER
          POST | /v1/work-orders/wo_?/start    | OWNER DISPATCHER TECHNICIAN
          POST | /v1/work-orders/wo_?/picks    | OWNER DISPATCHER TECHNICIAN
          POST | /v1/work-orders/wo_?/complete | OWNER DISPATCHER TECHNICIAN
          GET  | /v1/work-orders               | OWNER SALES DISPATCHER TECHNICIAN WAREHOUSE ACCOUNTANT
          GET  | /v1/invoices                  | OWNER SALES ACCOUNTANT
          POST | /v1/invoices/inv_?/issue      | OWNER ACCOUNTANT
          """)
  void onlyTheseRolesMay(String method, String path, String roles) {
    String filled = path.replace("?", NOTHING);
    Request request = method.equals("GET") ? Request.get(filled) : Request.move(filled, 0, "{}");
    Set<Role> allowed =
        EnumSet.allOf(Role.class).stream()
            .filter(role -> jobwright.as(role, "acme").send(request).status() != 403)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    assertEquals(
        Arrays.stream(roles.split(" ", -1))
            .map(Role::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
        allowed);
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
