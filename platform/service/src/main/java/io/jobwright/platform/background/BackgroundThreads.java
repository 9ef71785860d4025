package io.jobwright.platform.background;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * A few threads that look for work again and again, so that requests keep nearly all of the
 * database's connections. What nobody wakes them for is found by looking now and then.
 */
public final class BackgroundThreads {

  private static final Logger LOG = Logger.getLogger(BackgroundThreads.class);
  private static final Duration UNTIL_STOPPED = Duration.ofSeconds(2);

  private final String name;
  private final int count;
  private final Duration pollInterval;
  private final BooleanSupplier work;
  private final Semaphore wake = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;

  /**
   * @param work does some of it; false where there was none
   */
  public BackgroundThreads(String name, int count, Duration pollInterval, BooleanSupplier work) {
    this.name = name;
    this.count = count;
    this.pollInterval = pollInterval;
    this.work = work;
  }

  public void start() {
    for (int i = 0; i < count; i++) {
      threads.add(Thread.ofPlatform().name(name + "-" + i).daemon(true).start(this::run));
    }
  }

  /** Says that there is work; cheap, and a lost one only costs the poll interval. */
  public void wake() {
    if (wake.availablePermits() < count) {
      wake.release();
    }
  }

  /** Waits a moment for what is in the middle of something. */
  public void stop() throws InterruptedException {
    stopping = true;
    wake.release(count);
    for (Thread thread : threads) {
      thread.join(UNTIL_STOPPED);
    }
  }

  private void run() {
    try {
      while (!stopping) {
        if (!workOnce()) {
          wake.tryAcquire(pollInterval.toMillis(), TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean workOnce() {
    try {
      return work.getAsBoolean();
    } catch (RuntimeException failed) {
      LOG.warnf("What %s has to do waits: %s", name, failed.getMessage());
      LOG.debug("Cause", failed);
      return false;
    }
  }
}
