package io.jobwright.localstack;

import java.io.PrintStream;

/**
 * The terminal. Answers (what a script may read) go to standard output, progress goes to standard
 * error, so that the two never mix.
 */
public final class Console {
  private final PrintStream answers;
  private final PrintStream progress;

  public Console(PrintStream answers, PrintStream progress) {
    this.answers = answers;
    this.progress = progress;
  }

  public static Console ofTerminal() {
    return new Console(System.out, System.err);
  }

  public void answer(String text) {
    answers.println(text);
    answers.flush();
  }

  public void progress(String text) {
    progress.println(text);
  }

  public void failure(Throwable bug) {
    bug.printStackTrace(progress);
  }
}
