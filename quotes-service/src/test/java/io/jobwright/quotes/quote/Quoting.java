package io.jobwright.quotes.quote;

import static io.jobwright.platform.testing.Api.as;

import io.jobwright.platform.identity.TestTokens;
import io.jobwright.platform.testing.Database;
import io.jobwright.quotes.Ids;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Sales at work on the API: the steps that many stories begin with. */
public final class Quoting {

  /** 2 hours at 65.00, 20 %: 156.00. */
  public static final String TWO_HOURS =
      """
      {"kind": "SERVICE", "description": "Work", "quantity": "2", "unit": "HUR", "unitPrice": "65.00",
       "tax": {"category": "S", "rate": "20"}}""";

  private Quoting() {}

  /** A client of Acme, in euros. */
  public static String client() {
    return client("Miller & Sons", "EUR");
  }

  public static String client(String name, String currency) {
    return as(TestTokens.acme("sales"))
        .body(
            """
            {"details": {"name": "%s", "email": "office@miller.example", "currency": "%s",
             "paymentTermsDays": 30}}
            """
                .formatted(name, currency))
        .post("/v1/clients")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** A draft of two hours' work for a new client. */
  public static JsonPath draft() {
    return draft(client(), TWO_HOURS);
  }

  public static JsonPath draft(String clientId, String... lines) {
    return create(body(clientId, lines)).then().statusCode(201).extract().jsonPath();
  }

  public static Response create(String body) {
    return as(TestTokens.acme("sales")).body(body).post("/v1/quotes");
  }

  /** Title, client and lines, and nothing else. */
  public static String body(String clientId, String... lines) {
    return """
        {"clientId": "%s", "title": "New boiler", "lines": [%s]}
        """
        .formatted(clientId, String.join(",", lines));
  }

  /** A quote of two hours' work with its link; {@code publicToken} is in it. */
  public static JsonPath sent() {
    return sent(draft());
  }

  public static JsonPath sent(JsonPath draft) {
    return move(draft, "send", "").then().statusCode(200).extract().jsonPath();
  }

  /** A move by sales, based on this version of the quote. */
  public static Response move(JsonPath quote, String verb, String body) {
    return as(TestTokens.acme("sales"))
        .header("If-Match", etag(quote))
        .body(body)
        .post("/v1/quotes/" + quote.getString("id") + "/" + verb);
  }

  public static JsonPath read(JsonPath quote) {
    return as(TestTokens.acme("sales"))
        .get("/v1/quotes/" + quote.getString("id"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static String etag(JsonPath quote) {
    return '"' + quote.getString("version") + '"';
  }

  public static String uuid(JsonPath quote) {
    return Ids.QUOTE.parse(quote.getString("id")).orElseThrow().toString();
  }

  /** How much there is of everything a refused request could have left behind. */
  public static String footprint() {
    return Database.of("quotes")
        .column(
            """
            select concat_ws(' ', (select count(*) from quote), (select sum(version) from quote),
                             (select count(*) from quote_line), (select count(*) from approval_link),
                             (select count(*) from outbox) + (select count(*) from outbox_log),
                             (select sum(last) from number_series))
            """)
        .getFirst();
  }
}
