package io.jobwright.system.demo;

import io.jobwright.localstack.Console;
import io.jobwright.system.client.Exchange;
import io.jobwright.system.client.Listener;
import io.jobwright.system.job.Crew;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tells each step as it happens: who asked what, and what the answer was. Keeps the times. For one
 * thread.
 */
final class Narrator implements Listener {

  /**
   * One step.
   *
   * @param ms from asking to the answer the step waited for
   * @param looks requests it took; more than one where something had to come by itself
   */
  record Step(
      String name, String caller, String method, String path, int status, double ms, int looks) {}

  private final Console console;
  private final boolean silent;
  private final List<Step> steps = new ArrayList<>();
  private Exchange last;
  private int looks;

  /**
   * @param silent keeps the times and says nothing
   */
  Narrator(Console console, boolean silent) {
    this.console = console;
    this.silent = silent;
  }

  @Override
  public void answered(Exchange exchange) {
    last = exchange;
    looks++;
  }

  void chapter(String title) {
    say("\n" + title);
  }

  /**
   * Runs one step and tells it.
   *
   * @param details what of the answer is worth reading, a line each
   */
  <T> T step(String name, Supplier<T> action, Function<T, List<String>> details) {
    looks = 0;
    long started = System.nanoTime();
    T result = action.get();
    double ms = millisSince(started);
    Step step =
        new Step(
            name,
            last.caller(),
            last.request().method(),
            last.request().path(),
            last.status(),
            ms,
            looks);
    steps.add(step);
    say(line(step));
    details.apply(result).forEach(detail -> say("          " + detail));
    return result;
  }

  /** Everybody gets a token: no request to the API, but worth its time. */
  void logIn(Crew crew, String issuer) {
    long started = System.nanoTime();
    crew.logIn();
    double ms = millisSince(started);
    steps.add(new Step("log in", "everybody", "POST", issuer, 200, ms, 1));
    say(String.format(Locale.ROOT, "%8.1f ms  everybody  logs in at %s", ms, issuer));
  }

  private static double millisSince(long nanoTime) {
    return Math.round((System.nanoTime() - nanoTime) / 1e4) / 100.0;
  }

  private String line(Step step) {
    String waited = step.looks() > 1 ? "  (came by itself, " + step.looks() + " looks)" : "";
    return String.format(
        Locale.ROOT,
        "%8.1f ms  %-10s %-4s %s → %d%s",
        step.ms(),
        step.caller().replaceFirst("@.*", ""),
        step.method(),
        step.path(),
        step.status(),
        waited);
  }

  void say(String text) {
    if (!silent) {
      console.answer(text);
    }
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }
}
