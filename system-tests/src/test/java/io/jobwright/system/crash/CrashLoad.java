package io.jobwright.system.crash;

import io.jobwright.system.client.model.InvoiceView;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** A fixed number of jobs, some of them at a time, from the start to the last invoice. */
final class CrashLoad {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<InvoiceView>> jobs = new ArrayList<>();
  private final AtomicLong finished = new AtomicLong();

  /**
   * @param atOnce jobs under way at any time
   */
  static CrashLoad start(StubbornJob job, int count, int atOnce, SplittableRandom seeds) {
    CrashLoad load = new CrashLoad();
    Semaphore places = new Semaphore(atOnce);
    for (int i = 0; i < count; i++) {
      SplittableRandom random = seeds.split();
      load.jobs.add(load.threads.submit(() -> load.runOne(job, random, places)));
    }
    return load;
  }

  private InvoiceView runOne(StubbornJob job, SplittableRandom random, Semaphore places)
      throws InterruptedException {
    places.acquire();
    try {
      return job.run(random);
    } finally {
      finished.incrementAndGet();
      places.release();
    }
  }

  long finished() {
    return finished.get();
  }

  long unfinished() {
    return jobs.size() - finished.get();
  }

  /** The invoices; throws what a job failed with. */
  List<InvoiceView> awaitEnd() {
    try (threads) {
      List<InvoiceView> invoices = new ArrayList<>();
      for (Future<InvoiceView> job : jobs) {
        invoices.add(job.get());
      }
      return invoices;
    } catch (ExecutionException failed) {
      throw new IllegalStateException("A job failed", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
