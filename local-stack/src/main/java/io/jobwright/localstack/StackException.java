package io.jobwright.localstack;

/**
 * What keeps the stack from doing what was asked, in words for the person at the terminal. Shown
 * without a stack trace; anything else that is thrown is a bug and shown with one.
 */
public final class StackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StackException(String message) {
    super(message);
  }

  public StackException(String message, Throwable cause) {
    super(message, cause);
  }
}
