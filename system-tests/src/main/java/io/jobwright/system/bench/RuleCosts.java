package io.jobwright.system.bench;

import io.jobwright.system.client.Jobwright;
import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.client.RawRequest;
import io.jobwright.system.stack.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * {@code ./jobwright bench --rules}: what a rule of the API costs a request, as the difference
 * between a request that it touches and one that it does not. One request at a time, in small
 * blocks that take turns, so that a noisy moment falls on both.
 */
final class RuleCosts {

  private static final int ROUNDS = 25;
  private static final int BLOCK = 20;
  private static final int DIGITS = 3;

  private final Databases databases;
  private final String service;

  /**
   * @param service whose statements count
   */
  RuleCosts(Databases databases, String service) {
    this.databases = databases;
    this.service = service;
  }

  /**
   * One side of a comparison.
   *
   * @param to the gateway or a service
   * @param status that every answer has to have
   * @param units that one request is about; time and statements are those of one
   */
  record Side(Jobwright to, Supplier<RawRequest> request, int status, int units) {}

  record Rule(String name, Side without, Side with) {}

  /** Of one unit. */
  record Cost(double millis, double statements, double transactions) {}

  record Compared(String rule, Cost without, Cost with) {}

  List<Compared> measure(List<Rule> rules) {
    List<Compared> compared = new ArrayList<>();
    for (Rule rule : rules) {
      compared.add(compare(rule));
    }
    return compared;
  }

  private Compared compare(Rule rule) {
    Tried without = new Tried(rule.without());
    Tried with = new Tried(rule.with());
    without.block();
    with.block();
    without.forget();
    with.forget();
    for (int round = 0; round < ROUNDS; round++) {
      without.block();
      with.block();
    }
    return new Compared(rule.name(), without.cost(), with.cost());
  }

  /** What the requests of one side took so far. */
  private final class Tried {
    private final Side side;
    private final Histogram nanos = new Histogram(DIGITS);
    private Statements asked = new Statements(0, 0);

    Tried(Side side) {
      this.side = side;
    }

    void block() {
      Statements before = Statements.read(databases, service);
      for (int i = 0; i < BLOCK; i++) {
        RawRequest request = side.request().get();
        long start = System.nanoTime();
        RawAnswer answer = side.to().send(request);
        nanos.recordValue(System.nanoTime() - start);
        if (answer.status() != side.status()) {
          throw new WrongAnswer(request, answer);
        }
      }
      asked = asked.plus(Statements.read(databases, service).since(before));
    }

    void forget() {
      nanos.reset();
      asked = new Statements(0, 0);
    }

    Cost cost() {
      double units = (double) nanos.getTotalCount() * side.units();
      return new Cost(
          nanos.getValueAtPercentile(50) / 1e6 / side.units(),
          asked.statements() / units,
          asked.transactions() / units);
    }
  }

  /** What was to be measured did not happen. */
  static final class WrongAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongAnswer(RawRequest request, RawAnswer answer) {
      super(
          "%s %s: %d %s"
              .formatted(request.method(), request.pathAndQuery(), answer.status(), answer.body()));
    }
  }

  static String table(List<Compared> compared) {
    StringBuilder text =
        new StringBuilder(
            """
            | rule | without: p50 ms | statements | transactions | with: p50 ms | statements | transactions | added ms |
            |---|---:|---:|---:|---:|---:|---:|---:|
            """);
    for (Compared one : compared) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.2f | %.1f | %.1f | %.2f | %.1f | %.1f | %+.2f |%n",
              one.rule(),
              one.without().millis(),
              one.without().statements(),
              one.without().transactions(),
              one.with().millis(),
              one.with().statements(),
              one.with().transactions(),
              one.with().millis() - one.without().millis()));
    }
    return text.toString();
  }
}
