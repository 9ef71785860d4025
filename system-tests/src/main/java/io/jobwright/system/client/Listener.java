package io.jobwright.system.client;

/** Hears what a {@link Session} does. */
public interface Listener {

  Listener NONE = new Listener() {};

  /** A request has its final answer. */
  default void answered(Exchange exchange) {}

  /**
   * A try had no usable answer and the request is sent again; after {@code 412} with the version of
   * a fresh read.
   *
   * @param why a status such as {@code 503}, or {@code no answer}
   */
  default void repeated(Request request, String why) {}
}
