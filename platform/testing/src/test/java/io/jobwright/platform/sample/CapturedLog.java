package io.jobwright.platform.sample;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged from INFO on while it is open. */
final class CapturedLog extends Handler implements AutoCloseable {

  private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();

  private CapturedLog() {}

  static CapturedLog open() {
    CapturedLog log = new CapturedLog();
    log.setLevel(Level.INFO);
    Logger.getLogger("").addHandler(log);
    return log;
  }

  /** One entry for each record: its level, its text and, if it comes with a stack, that word. */
  List<String> lines() {
    return records.stream()
        .map(
            one ->
                one.getLevel()
                    + " "
                    + one.getMessage()
                    + (one.getThrown() == null ? "" : " (with a stack)"))
        .toList();
  }

  @Override
  public void publish(LogRecord record) {
    if (isLoggable(record)) {
      records.add(record);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
