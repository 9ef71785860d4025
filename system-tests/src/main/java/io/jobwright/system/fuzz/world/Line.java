package io.jobwright.system.fuzz.world;

import io.jobwright.system.client.Jobwright;
import io.jobwright.system.client.RawAnswer;
import java.util.concurrent.atomic.AtomicLong;

/** The way calls go out, and how many went. */
public final class Line {

  private final Jobwright jobwright;
  private final AtomicLong exchanges = new AtomicLong();

  public Line(Jobwright jobwright) {
    this.jobwright = jobwright;
  }

  public RawAnswer send(Call call) {
    exchanges.incrementAndGet();
    return jobwright.send(call.raw());
  }

  public long exchanges() {
    return exchanges.get();
  }
}
