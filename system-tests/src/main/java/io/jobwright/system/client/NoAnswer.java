package io.jobwright.system.client;

/**
 * Nothing came back: whether the request had its effect is unknown, which is not the same as no.
 */
public final class NoAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoAnswer(String what, Throwable cause) {
    super(what + ": " + cause, cause);
  }
}
