package io.jobwright.invoicing.invoice;

import static io.jobwright.invoicing.Invoicing.DATABASE;
import static io.jobwright.invoicing.Invoicing.awaitInvoiceId;
import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.invoicing.CompletedWork;
import io.jobwright.invoicing.Ids;
import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Events;
import io.jobwright.platform.testing.Servers;
import io.jobwright.platform.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class InvoicesIT {

  private static final String RESTRICT_VIOLATION = "23001";
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private static String invoiceOf(CompletedWork work) {
    Events.send(work.event());
    return awaitInvoiceId(work);
  }

  private static ValidatableResponse list(UUID tenant, String name, String value) {
    return as(TestTokens.user(tenant, "accountant"))
        .queryParam(name, value)
        .get("/v1/invoices")
        .then();
  }

  @Test
  void aListShowsWhatItsFiltersName() {
    UUID tenant = UUID.randomUUID();
    CompletedWork older = CompletedWork.of(tenant);
    CompletedWork newer = CompletedWork.of(tenant);
    String olderId = invoiceOf(older);
    String newerId = invoiceOf(newer);

    list(tenant, "workOrderId", older.workOrderId()).body("items.id", contains(olderId));
    list(tenant, "jobId", newer.text("/jobId")).body("items.id", contains(newerId));
    list(tenant, "clientId", older.text("/client/clientId")).body("items.id", contains(olderId));
    list(tenant, "status", "DRAFT,ISSUED").body("items.id", contains(newerId, olderId));
    list(tenant, "status", "DRAFT").body("items", hasSize(0));
    as(TestTokens.user(tenant, "accountant"))
        .queryParam("status", "ISSUED")
        .queryParam("jobId", older.text("/jobId"))
        .queryParam("clientId", newer.text("/client/clientId"))
        .get("/v1/invoices")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void aListIsReadPageByPage() {
    UUID tenant = UUID.randomUUID();
    String first = invoiceOf(CompletedWork.of(tenant));
    String second = invoiceOf(CompletedWork.of(tenant));
    String third = invoiceOf(CompletedWork.of(tenant));
    String cursor =
        list(tenant, "limit", "2")
            .body("items.id", contains(third, second))
            .extract()
            .path("nextCursor");
    list(tenant, "cursor", cursor)
        .body("items.id", contains(first))
        .body("nextCursor", nullValue());
    as(TestTokens.user(tenant, "accountant"))
        .queryParam("cursor", cursor)
        .queryParam("status", "ISSUED")
        .get("/v1/invoices")
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor_mismatch"));
  }

  @ParameterizedTest
  @CsvSource({
    "status, PAID, invalid_parameter",
    "status, '', invalid_parameter",
    "status, 'DRAFT,', invalid_parameter",
    "workOrderId, inv_01h455vb4pex5vsknk084sn02q, invalid_parameter",
    "jobId, 17, invalid_parameter",
    "limit, 0, invalid_parameter",
    "statsu, ISSUED, unknown_parameter"
  })
  void aMalformedFilterIsRefused(String name, String value, String code) {
    list(TestTokens.ACME, name, value)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @Test
  void anotherTenantDoesNotSeeIt() {
    CompletedWork work = CompletedWork.ofAcme();
    String id = invoiceOf(work);
    String absent =
        as(TestTokens.globex("owner"))
            .header("X-Request-Id", "same")
            .get("/v1/invoices/inv_01h455vb4pex5vsknk084sn02q")
            .then()
            .statusCode(404)
            .extract()
            .asString();
    String foreign =
        as(TestTokens.globex("owner"))
            .header("X-Request-Id", "same")
            .get("/v1/invoices/" + id)
            .then()
            .statusCode(404)
            .contentType("application/problem+json")
            .body("code", equalTo("not_found"))
            .extract()
            .asString();
    assertEquals(absent.replace("inv_01h455vb4pex5vsknk084sn02q", id), foreign);
    list(TestTokens.GLOBEX, "workOrderId", work.workOrderId())
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"technician", "warehouse", "dispatcher"})
  void whoMayNotSeeInvoicesIsRefused(String role) {
    as(TestTokens.acme(role))
        .get("/v1/invoices")
        .then()
        .statusCode(403)
        .body("code", equalTo("insufficient_scope"));
  }

  @Test
  void anIdOfAnotherKindIsNotFound() {
    as(TestTokens.acme("owner"))
        .get("/v1/invoices/" + CompletedWork.ofAcme().workOrderId())
        .then()
        .statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update invoice set title = 'Other' where id = '%s'",
        "update invoice set number = null, status = 'DRAFT', issue_date = null, due_date = null"
            + " where id = '%s'",
        "delete from invoice where id = '%s'",
        "update invoice_line set description = 'Other' where invoice_id = '%s'",
        "delete from invoice_line where invoice_id = '%s'",
        "insert into invoice_line select tenant_id, invoice_id, uuidv7(), 9, kind, item_id, sku,"
            + " description, stocked, quantity, unit, unit_price, price_base_quantity,"
            + " discount_percent, tax, net, document_share, tax_amount, gross, taxes"
            + " from invoice_line where invoice_id = '%s' limit 1"
      })
  void nobodyChangesAnIssuedInvoice(String sql) {
    String id = invoiceOf(CompletedWork.ofAcme());
    String statement = sql.formatted(Ids.INVOICE.parse(id).orElseThrow());
    String before = contents();
    SQLException owner = assertThrows(SQLException.class, () -> runAs("migrator", statement));
    assertEquals(RESTRICT_VIOLATION, owner.getSQLState(), owner::getMessage);
    SQLException app = assertThrows(SQLException.class, () -> runAs("app", statement));
    assertTrue(
        Set.of(RESTRICT_VIOLATION, INSUFFICIENT_PRIVILEGE).contains(app.getSQLState()),
        app::getMessage);
    assertEquals(before, contents());
  }

  private static void runAs(String role, String sql) throws SQLException {
    try (Connection connection = DATABASE.as(role);
        PreparedStatement tenant =
            connection.prepareStatement("select set_config('app.tenant', ?, false)");
        Statement statement = connection.createStatement()) {
      tenant.setString(1, TestTokens.ACME.toString());
      tenant.execute();
      assertTrue(statement.executeUpdate(sql) > 0, "met no row, so nothing was refused");
    }
  }

  private static String contents() {
    return DATABASE.column("select i::text from invoice i order by id").toString()
        + DATABASE.column("select l::text from invoice_line l order by invoice_id, line_id");
  }

  @Test
  void theTablesAreShutToOtherTenants() {
    assertEquals(List.of(), TenantTables.open("invoicing"));
    assertEquals(List.of(), TenantTables.crossTenantForeignKeys("invoicing"));
    assertEquals(List.of(), TenantTables.rolesAboveThePolicies("invoicing"));
  }
}
