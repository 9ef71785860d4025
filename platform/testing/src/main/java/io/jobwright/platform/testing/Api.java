package io.jobwright.platform.testing;

import io.jobwright.platform.id.IdType;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** Requests as a well-behaved caller sends them: JSON, a token, a fresh Idempotency-Key. */
public final class Api {

  private static final DocumentedExchanges DOCUMENTED = new DocumentedExchanges();

  private Api() {}

  public static RequestSpecification as(String token) {
    return anonymous().header("Authorization", "Bearer " + token);
  }

  /** Without a token: public links. */
  public static RequestSpecification anonymous() {
    return RestAssured.given()
        .filter(DOCUMENTED)
        .contentType("application/json")
        .header("Idempotency-Key", IdType.next().toString());
  }
}
