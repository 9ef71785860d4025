package io.jobwright.system.client;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one caller does, with one manner of repeating. Immutable, for any number of threads. */
public final class Session {

  private final String caller;
  private final Jobwright jobwright;
  private final Login login;
  private final Retry retry;
  private final Listener listener;

  /**
   * @param login null for a caller without a token
   */
  Session(String caller, Jobwright jobwright, Login login, Retry retry, Listener listener) {
    this.caller = caller;
    this.jobwright = jobwright;
    this.login = login;
    this.retry = retry;
    this.listener = listener;
  }

  public Session repeating(Retry patience) {
    return new Session(caller, jobwright, login, patience, listener);
  }

  public Session heardBy(Listener ear) {
    return new Session(caller, jobwright, login, retry, ear);
  }

  /** Gets the token, so that the first request need not. Does nothing for a caller without one. */
  public void logIn() {
    if (login != null) {
      jobwright.tokens().authorizationOf(login);
    }
  }

  /** By what name work orders know this member. */
  public String memberId() {
    return jobwright.tokens().subjectOf(login);
  }

  public Clients clients() {
    return new Clients(this);
  }

  public Quotes quotes() {
    return new Quotes(this);
  }

  public PublicQuotes publicQuotes() {
    return new PublicQuotes(this);
  }

  public WorkOrders workOrders() {
    return new WorkOrders(this);
  }

  public Inventory inventory() {
    return new Inventory(this);
  }

  public Invoices invoices() {
    return new Invoices(this);
  }

  /**
   * The body of a successful answer.
   *
   * @throws Refused where the answer is another
   * @throws NoAnswer where none came, to the last try
   */
  <T> T call(Request request, TypeReference<T> type) {
    Exchange exchange = send(request);
    if (!exchange.succeeded()) {
      throw new Refused(exchange);
    }
    return Json.read(exchange.body(), type);
  }

  /**
   * Whatever the final answer is.
   *
   * @throws NoAnswer where none came, to the last try
   */
  public Exchange send(Request request) {
    long started = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      boolean last = System.nanoTime() - started >= retry.limit().toNanos();
      try {
        Http.Response response = sendOnce(request);
        if (last || !Retry.leavesOpen(response.status(), response.body())) {
          return answered(request, response, attempt, System.nanoTime() - started);
        }
        tellRepeated(request, Integer.toString(response.status()));
      } catch (NoAnswer unknown) {
        if (last || Thread.currentThread().isInterrupted()) {
          throw unknown;
        }
        tellRepeated(request, "no answer");
      }
      Pause.of(Duration.ofMillis(retry.pauseMillis(attempt)));
    }
  }

  void tellRepeated(Request request, String why) {
    listener.repeated(request, why);
  }

  private Exchange answered(Request request, Http.Response response, int attempts, long nanos) {
    Exchange exchange =
        new Exchange(
            caller,
            request,
            response.status(),
            response.headers(),
            response.body(),
            attempts,
            nanos);
    jobwright.listener().answered(exchange);
    listener.answered(exchange);
    return exchange;
  }

  private Http.Response sendOnce(Request request) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json, */*;q=0.1");
    if (login != null) {
      headers.put("Authorization", jobwright.tokens().authorizationOf(login));
    }
    putIfPresent(headers, "Content-Type", request.contentType());
    putIfPresent(headers, "Idempotency-Key", request.idempotencyKey());
    putIfPresent(headers, "If-Match", request.ifMatch());
    String url = jobwright.publicUrl() + request.path();
    return jobwright.http().send(request.method(), url, headers, request.body());
  }

  private static void putIfPresent(Map<String, String> headers, String name, String value) {
    if (value != null) {
      headers.put(name, value);
    }
  }
}
