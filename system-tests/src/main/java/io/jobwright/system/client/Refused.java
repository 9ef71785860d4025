package io.jobwright.system.client;

import com.fasterxml.jackson.databind.JsonNode;

/** The API's final no: a problem (RFC 9457) where a success was asked for. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  Refused(Exchange exchange) {
    super(
        exchange.caller()
            + ": "
            + exchange.request()
            + " → "
            + exchange.status()
            + brief(exchange));
    this.status = exchange.status();
    this.code = code(exchange);
  }

  public int status() {
    return status;
  }

  /** The problem's code, say {@code precondition_failed}; empty where the answer had none. */
  public String code() {
    return code;
  }

  private static String brief(Exchange exchange) {
    return exchange.body().isEmpty() ? "" : " " + exchange.body();
  }

  private static String code(Exchange exchange) {
    if (!exchange.body().startsWith("{")) {
      return "";
    }
    JsonNode problem = exchange.json();
    return problem.path("code").asText();
  }
}
