package io.jobwright.system;

import java.io.PrintStream;

/** The terminal: answers go to standard output, progress to standard error. */
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
}
