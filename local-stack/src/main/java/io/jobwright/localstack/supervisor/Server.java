package io.jobwright.localstack.supervisor;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** A program the {@link Supervisor} keeps running. */
public interface Server {
  /** Short and unique; names its log and its entry in the state file. */
  String name();

  /** The port its clients use. */
  int port();

  /** The names of the servers that must be ready before this one is started the first time. */
  default Set<String> needs() {
    return Set.of();
  }

  /**
   * Makes ready what one start of the process needs; called before every start, and must cope with
   * what an earlier process left when it was killed.
   */
  void prepare() throws IOException, InterruptedException;

  /** What to start; called after {@link #prepare}. */
  Launch launch();

  /** Whether it answers its clients. Called again and again; never waits long, never throws. */
  boolean isReady();

  /**
   * Creates in the running server what its clients expect to find. Called once, after it was ready
   * the first time; what is there already is left alone.
   */
  default void provision() throws IOException, InterruptedException {}

  /** How long one start may take before it is given up and tried again. */
  default Duration startLimit() {
    return Duration.ofMinutes(3);
  }

  /** The signal that asks it to end in order. */
  default Signal stopSignal() {
    return Signal.TERM;
  }
}
