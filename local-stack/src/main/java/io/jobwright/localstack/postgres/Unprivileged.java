package io.jobwright.localstack.postgres;

import com.sun.security.auth.module.UnixSystem;
import io.jobwright.localstack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs PostgreSQL, which refuses to be root, when this program is root.
 *
 * <p>First choice is a user namespace of its own: the process sees itself as nobody, while its
 * files stay the owner's. Where namespaces are forbidden, as in many containers, it becomes user
 * nobody, to whom the data is given. Both tools are in every Linux' util-linux and turn into the
 * program they start, so its pid is the one that was started.
 */
final class Unprivileged {
  private static final int NOBODY = 65_534;

  private enum Means {
    AS_IT_IS,
    NAMESPACE,
    NOBODY_USER
  }

  private final Means means;

  private Unprivileged(Means means) {
    this.means = means;
  }

  static Unprivileged ofThisProcess() throws InterruptedException {
    if (new UnixSystem().getUid() != 0) {
      return new Unprivileged(Means.AS_IT_IS);
    }
    if (works("unshare", "-U", "true")) {
      return new Unprivileged(Means.NAMESPACE);
    }
    if (works("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "true")) {
      return new Unprivileged(Means.NOBODY_USER);
    }
    throw new StackException(
        "PostgreSQL does not run as root, and neither unshare nor setpriv works here:"
            + " run as another user");
  }

  List<String> command(List<String> command) {
    var whole = new ArrayList<String>();
    switch (means) {
      case AS_IT_IS -> {}
      case NAMESPACE -> whole.addAll(List.of("unshare", "-U"));
      case NOBODY_USER ->
          whole.addAll(
              List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }
    whole.addAll(command);
    return whole;
  }

  /**
   * Makes a file, or a folder with what is in it, belong to the user PostgreSQL runs as. What was
   * written while other means were at hand may belong to another one.
   */
  void giveTo(Path path) throws IOException {
    int owner = means == Means.NOBODY_USER ? NOBODY : 0;
    if (means == Means.AS_IT_IS || Files.getAttribute(path, "unix:uid").equals(owner)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.toList()) {
        Files.setAttribute(one, "unix:uid", owner);
        Files.setAttribute(one, "unix:gid", owner);
      }
    }
  }

  private static boolean works(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
