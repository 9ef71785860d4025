package io.jobwright.platform.sample;

import static io.jobwright.platform.testing.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal of a body says what would be right. */
@QuarkusTest
@WithTestResource(Servers.class)
class ErrorMessagesIT {

  private static final String SALES = TestTokens.acme("sales");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"text\": \"x\", \"price\": 1.5}       | #/price | a decimal in quotes such as \"1.50\"",
        "{\"text\": \"x\", \"price\": \"1,50\"}  | #/price | a decimal in quotes such as \"1.50\"",
        "{\"text\": 5}                           | #/text  | a text in quotes",
        "{\"text\": [\"x\"]}                     | #/text  | a text in quotes",
      })
  void aValueOfTheWrongTypeIsToldItsRightOne(String body, String pointer, String expected) {
    as(SALES)
        .body(body)
        .post("/v1/notes")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_json"))
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].detail", containsString(expected))
        .body("detail", containsString(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"txet\": \"x\"}                      | did you mean text?",
        "{\"TEXT\": \"x\"}                      | did you mean text?",
        "{\"text\": \"x\", \"prize\": \"1\"}    | did you mean price?",
        "{\"text\": \"x\", \"colour\": \"red\"} | It takes id, price, text.",
      })
  void anUnknownFieldIsToldTheNearest(String body, String expected) {
    as(SALES)
        .body(body)
        .post("/v1/notes")
        .then()
        .statusCode(400)
        .body("code", equalTo("unknown_field"))
        .body("detail", containsString(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "^{\"text\": ^               | line 1, column 10",
        "^{\n  \"text\": \"x\",\n}^   | line 3, column 1",
        "^{\n \"text\": 'x'}^        | line 2, column 10",
      })
  void whatIsNotWellFormedIsToldWhere(String body, String place) {
    as(SALES)
        .body(body)
        .post("/v1/notes")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid_json"))
        .body("detail", containsString(place));
  }
}
