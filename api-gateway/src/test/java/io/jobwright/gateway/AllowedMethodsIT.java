package io.jobwright.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a path can do, as the document has it. */
@QuarkusTest
class AllowedMethodsIT extends GatewayTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT    | /v1/quotes               | GET, HEAD, OPTIONS, POST",
        "DELETE | /v1/clients/cli_1        | GET, HEAD, OPTIONS, PATCH",
        "GET    | /v1/quotes/quo_1/send    | OPTIONS, POST",
        "GET    | /v1/quotes/batch         | OPTIONS, POST",
        "HEAD   | /v1/pricing/calculate    | OPTIONS, POST",
        "POST   | /v1/invoices/inv_1       | GET, HEAD, OPTIONS",
        "GET    | /v1/quotes/q/lines/l     | DELETE, OPTIONS"
      })
  void anotherMethodIsToldWhichThereAre(String method, String path, String allowed) {
    asSales().request(method, path).then().statusCode(405).header("Allow", equalTo(allowed));
    asSales().options(path).then().statusCode(204).header("Allow", equalTo(allowed));
    assertEquals(0, QUOTES.received().size());
  }

  @Test
  void theRefusalIsAProblem() {
    asSales()
        .put("/v1/quotes")
        .then()
        .contentType("application/problem+json")
        .body("code", equalTo("method_not_allowed"))
        .body("detail", equalTo("PUT is not allowed here; allowed are GET, HEAD, OPTIONS, POST."));
  }

  @Test
  void whoeverHasNoTokenIsToldNothing() {
    anonymous().put("/v1/quotes").then().statusCode(401);
  }
}
