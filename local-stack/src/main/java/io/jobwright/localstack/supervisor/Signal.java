package io.jobwright.localstack.supervisor;

import java.io.IOException;

/** A signal, sent through the shell's own {@code kill}, which even the barest system has. */
public enum Signal {
  INT,
  TERM,
  KILL;

  /** Sends it; a process that is gone already is no error. */
  public void send(long pid) throws InterruptedException {
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -s \"$0\" \"$1\"", name(), Long.toString(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("cannot run /bin/sh", e);
    }
  }
}
