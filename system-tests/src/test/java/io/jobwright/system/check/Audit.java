package io.jobwright.system.check;

import io.jobwright.system.job.Watch;
import io.jobwright.system.stack.Databases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;

/** Waits until the system has come to rest, and goes through its books. */
public final class Audit {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Databases databases;
  private final Topics topics;

  public Audit(Databases databases, Topics topics) {
    this.databases = databases;
    this.topics = topics;
  }

  /**
   * Returns when every outbox is empty and every event is taken in; how long that took.
   *
   * @throws Watch.Missed when it does not come to rest
   */
  public Duration awaitRest() {
    long started = System.nanoTime();
    Watch watch = new Watch("rest", LIMIT);
    return Duration.ofNanos(
        watch.since(started, () -> isAtRest() ? Optional.of(true) : Optional.empty()).nanos());
  }

  /** Handling an event may write the next one, so the outboxes are looked at on both sides. */
  private boolean isAtRest() {
    try {
      return outboxesAreEmpty() && topics.lag() == 0 && outboxesAreEmpty();
    } catch (KafkaException notYet) {
      return false;
    }
  }

  private boolean outboxesAreEmpty() {
    return Databases.WITH_EVENTS.stream()
        .allMatch(database -> databases.number(database, "select count(*) from outbox") == 0);
  }

  public List<Invariant.Violation> violations() {
    return Invariant.violatedIn(new BooksReader(databases, topics).read());
  }
}
