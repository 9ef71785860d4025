package io.jobwright.system.fuzz.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jobwright.system.client.Jobwright;
import io.jobwright.system.fuzz.api.ApiOperation;
import io.jobwright.system.fuzz.matrix.Case;
import io.jobwright.system.fuzz.matrix.Kind;
import io.jobwright.system.fuzz.matrix.Trial;
import io.jobwright.system.fuzz.oracle.Oracle;
import io.jobwright.system.fuzz.world.Call;
import io.jobwright.system.fuzz.world.Caller;
import io.jobwright.system.fuzz.world.Line;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service with a planted mistake: what it refuses, it does all the same. */
class GuardTest {

  private static final ApiOperation OPERATION =
      new ApiOperation("createQuote", "POST", "/v1/quotes", List.of(), Optional.empty(), Map.of());

  private final AtomicInteger rows = new AtomicInteger();
  private final Tally tally = new Tally();
  private HttpServer server;
  private Jobwright jobwright;
  private Guard guard;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    jobwright =
        new Jobwright("http://127.0.0.1:" + server.getAddress().getPort(), "http://nowhere");
    Oracle content = (call, answer) -> Optional.empty();
    Runner runner = new Runner(new Line(jobwright), List.of(content));
    guard = new Guard(() -> Map.of("quotes.quote", rows.get() + " rows"), runner);
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().endsWith("/careless")) {
      rows.incrementAndGet();
    }
    boolean silent = exchange.getRequestURI().getPath().endsWith("/silent");
    if (!silent) {
      exchange.sendResponseHeaders(400, -1);
    }
    exchange.close();
  }

  @AfterEach
  void stop() {
    jobwright.close();
    server.stop(0);
  }

  @Test
  void aRefusalThatChangedSomethingIsBlamedOnItsCase() {
    guard.run(
        List.of(
            List.of(refused("one", "/v1/quotes"), refused("two", "/v1/quotes")),
            List.of(refused("three", "/v1/quotes"), refused("four", "/v1/quotes/careless"))),
        tally);
    assertEquals(List.of("four: has changed [quotes.quote]"), failures());
  }

  @Test
  void refusalsThatChangeNothingAreNotBlamed() {
    guard.run(List.of(List.of(refused("one", "/v1/quotes"))), tally);
    assertEquals(List.of(), failures());
    assertEquals(Map.of(Kind.BODY, 1), tally.cases());
  }

  @Test
  void anotherAnswerThanExpectedAndNoAnswerAtAllAreFailures() {
    Case surprising =
        new Case(Kind.BODY, "surprising", call("/v1/quotes"), Trial.answers(201, 409));
    guard.run(List.of(List.of(surprising, refused("lost", "/v1/quotes/silent"))), tally);
    assertEquals("surprising: expected 201 or 409, not 400", failures().getFirst());
    assertTrue(failures().getLast().startsWith("lost: no answer"), failures().toString());
  }

  @Test
  void aRowMoreAChangedRowAndATableMoreAreDifferences() {
    Map<String, String> before =
        Map.of(
            "quotes.quote", "1 rows 17", "quotes.client", "1 rows 4", "quotes.inbox", "0 rows 0");
    Map<String, String> after =
        Map.of(
            "quotes.quote", "2 rows 18",
            "quotes.client", "1 rows 5",
            "quotes.inbox", "0 rows 0",
            "quotes.outbox_log_20260101", "0 rows 0");
    assertEquals(
        Set.of("quotes.quote", "quotes.client", "quotes.outbox_log_20260101"),
        DatabaseState.differences(before, after));
    assertEquals(Set.of(), DatabaseState.differences(before, before));
  }

  private List<String> failures() {
    return tally.failures().stream()
        .map(failure -> failure.name() + ": " + failure.complaint())
        .toList();
  }

  private static Case refused(String name, String path) {
    return new Case(Kind.BODY, name, call(path), Trial.answers(400));
  }

  private static Call call(String path) {
    Caller caller = new Caller("owner", Optional::empty);
    return new Call(OPERATION, caller, "POST", path, "", List.of(), Optional.empty());
  }
}
