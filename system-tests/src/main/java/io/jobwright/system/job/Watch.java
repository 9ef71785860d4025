package io.jobwright.system.job;

import io.jobwright.system.client.Pause;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Looks for something that comes by itself, often enough to see it soon and seldom enough not to be
 * the load: the first look after half of the usual time, the next ones an eighth of it apart, at
 * least {@value #SHORTEST_MILLIS} ms. So what is seen is at most one such interval and one request
 * later than what happened.
 */
public final class Watch {

  private static final long SHORTEST_MILLIS = 3;
  private static final long LONGEST_MILLIS = 100;
  private static final long MEMORY = 16;
  private static final Duration USUAL_LIMIT = Duration.ofSeconds(30);

  private final String what;
  private final Duration limit;
  private final AtomicLong usualNanos = new AtomicLong(Duration.ofMillis(20).toNanos());

  /**
   * @param what for the message when it does not come
   */
  public Watch(String what, Duration limit) {
    this.what = what;
    this.limit = limit;
  }

  /** For a look that is not timed. */
  public static <T> T await(String what, Supplier<Optional<T>> look) {
    return new Watch(what, USUAL_LIMIT).since(System.nanoTime(), look).value();
  }

  /**
   * @param nanos from the start that the caller named to the answer that showed it
   * @param looks requests it took
   */
  public record Seen<T>(T value, long nanos, int looks) {}

  /** It did not come in time. */
  public static final class Missed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missed(String message) {
      super(message);
    }
  }

  /**
   * @param startedAt a moment of {@link System#nanoTime()}
   * @param look empty while it is not there
   * @throws Missed when the limit is over
   */
  public <T> Seen<T> since(long startedAt, Supplier<Optional<T>> look) {
    long usual = usualNanos.get();
    long interval =
        Math.clamp(
            usual / 8,
            Duration.ofMillis(SHORTEST_MILLIS).toNanos(),
            Duration.ofMillis(LONGEST_MILLIS).toNanos());
    Pause.until(startedAt + usual / 2);
    for (int looks = 1; ; looks++) {
      Optional<T> found = look.get();
      long nanos = System.nanoTime() - startedAt;
      if (found.isPresent()) {
        usualNanos.addAndGet((nanos - usual) / MEMORY);
        return new Seen<>(found.get(), nanos, looks);
      }
      if (nanos > limit.toNanos() || Thread.currentThread().isInterrupted()) {
        throw new Missed("no " + what + " after " + Duration.ofNanos(nanos).toMillis() + " ms");
      }
      Pause.of(Duration.ofNanos(interval));
    }
  }
}
