package io.jobwright.platform.inbox;

/** An event nobody can read: no later try will help. */
class MalformedEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedEvent(String message, Throwable cause) {
    super(message, cause);
  }
}
