package io.jobwright.platform.inbox;

import io.jobwright.platform.config.JobwrightConfig;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.sql.DatabaseFaults;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jboss.logging.Logger;

/**
 * How long to try: a fault that passes (database away, lost lock) is waited out in place, which
 * keeps the order; a broken rule or an unreadable event is final at once; what we do not know gets
 * a few tries.
 */
final class RetryPolicy {

  private static final Logger LOG = Logger.getLogger(RetryPolicy.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(5);

  private final JobwrightConfig.Inbox config;
  private final CountDownLatch ended = new CountDownLatch(1);

  RetryPolicy(JobwrightConfig.Inbox config) {
    this.config = config;
  }

  /** Thrown where no later try will help. */
  static final class Final extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Final(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** Runs the work until it succeeds, or throws {@link Final}. */
  void run(Runnable work) {
    Backoff backoff = new Backoff(FIRST_PAUSE, config.retryBackoffMax(), ended);
    int unknownFaults = 0;
    while (true) {
      try {
        work.run();
        return;
      } catch (Problem | MalformedEvent refused) {
        throw new Final(refused);
      } catch (RuntimeException failed) {
        if (!passes(failed) && ++unknownFaults >= config.unknownFaultTries()) {
          throw new Final(failed);
        }
        LOG.warnf("Trying again in %d ms: %s", backoff.nextMillis(), failed);
      }
      pause(backoff);
    }
  }

  void end() {
    ended.countDown();
  }

  private static boolean passes(RuntimeException failed) {
    return failed instanceof OptimisticLockException || DatabaseFaults.isPassing(failed);
  }

  private static void pause(Backoff backoff) {
    try {
      if (!backoff.pause()) {
        throw new IllegalStateException("The service is stopping");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", interrupted);
    }
  }
}
