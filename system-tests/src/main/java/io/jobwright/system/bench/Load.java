package io.jobwright.system.bench;

import io.jobwright.system.client.NoAnswer;
import io.jobwright.system.client.Pause;
import io.jobwright.system.client.Refused;
import io.jobwright.system.job.Watch;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** The two ways to put load on: a number of jobs at once, or a number of jobs per second. */
final class Load {

  /** More unfinished jobs than this, and the system does not keep up with the arrivals. */
  private static final int MOST_AT_ONCE = 1_000;

  private final WholeJob job;
  private final SplittableRandom seeds;

  Load(WholeJob job, long seed) {
    this.job = job;
    this.seeds = new SplittableRandom(seed);
  }

  /**
   * Closed model: each worker starts its next job when the last one is done. Jobs count that end in
   * the time; returns when the last one has ended.
   *
   * @param windowEnd called when the time is over and the workers still finish their last job
   */
  Tally closed(int workers, Duration duration, Runnable windowEnd) {
    Tally tally = new Tally();
    long end = System.nanoTime() + duration.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < workers; i++) {
        SplittableRandom random = seeds.split();
        threads.execute(() -> workUntil(end, random, tally));
      }
      Pause.until(end);
      windowEnd.run();
    }
    return tally;
  }

  private void workUntil(long end, SplittableRandom random, Tally tally) {
    while (System.nanoTime() < end) {
      runOne(random, System.nanoTime(), end, tally);
    }
  }

  /**
   * Open model: jobs arrive at even intervals whether or not the earlier ones are done, and each is
   * timed from the moment it was due, so that a stall shows in every job it delayed.
   */
  Tally open(double jobsPerSecond, Duration duration, Runnable windowEnd) {
    Tally tally = new Tally();
    Semaphore room = new Semaphore(MOST_AT_ONCE);
    long start = System.nanoTime();
    long jobs = Math.round(jobsPerSecond * duration.toMillis() / 1000);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < jobs; i++) {
        long dueAt = start + Math.round(i * 1e9 / jobsPerSecond);
        SplittableRandom random = seeds.split();
        Pause.until(dueAt);
        if (room.tryAcquire()) {
          threads.execute(() -> arrive(random, dueAt, tally, room));
        } else {
          tally.addFailure("not started: " + MOST_AT_ONCE + " jobs are unfinished");
        }
      }
      Pause.until(start + duration.toNanos());
      windowEnd.run();
    }
    return tally;
  }

  private void arrive(SplittableRandom random, long dueAt, Tally tally, Semaphore room) {
    try {
      runOne(random, dueAt, Long.MAX_VALUE, tally);
    } finally {
      room.release();
    }
  }

  private void runOne(SplittableRandom random, long dueAt, long countsUntil, Tally tally) {
    try {
      WholeJob.Times times = job.run(random, dueAt);
      if (System.nanoTime() < countsUntil) {
        tally.add(times);
      } else {
        tally.addLate();
      }
    } catch (Refused | NoAnswer | Watch.Missed | WholeJob.WrongInvoice failed) {
      tally.addFailure(failed.getMessage());
    }
  }
}
