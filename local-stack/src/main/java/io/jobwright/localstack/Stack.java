package io.jobwright.localstack;

import io.jobwright.localstack.supervisor.Orphans;
import io.jobwright.localstack.supervisor.Server;
import io.jobwright.localstack.supervisor.StackState;
import io.jobwright.localstack.supervisor.StateFile;
import io.jobwright.localstack.supervisor.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One running stack: holds its directory from before the first process until after the last. */
public final class Stack implements AutoCloseable {
  private final StackLock lock;
  private final Supervisor supervisor;

  private Stack(StackLock lock, Supervisor supervisor) {
    this.lock = lock;
    this.supervisor = supervisor;
  }

  /**
   * Makes sure that nothing stands in the way: no other supervisor on the same directory, no
   * processes of a killed one, no taken port.
   *
   * @throws StackException before anything is started, with all that is in the way
   */
  public static Stack open(
      StackDirectory directory, Servers servers, Set<String> only, Console console)
      throws InterruptedException {
    List<Server> chosen = servers.chosen(only);
    StackLock lock = StackLock.take(directory).orElseThrow(() -> alreadyRunning(directory));
    try {
      endOrphans(directory, console);
      checkPorts(servers.ports(), chosen);
      directory.rotateLogs();
      var supervisor =
          new Supervisor(
              chosen, directory, console, servers.publicUrl(), servers.keycloak().issuer());
      return new Stack(lock, supervisor);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Deletes what the stack of a directory has written.
   *
   * @throws StackException if it runs
   */
  public static void delete(StackDirectory directory, Console console)
      throws IOException, InterruptedException {
    try (var _ = StackLock.take(directory).orElseThrow(() -> alreadyRunning(directory))) {
      endOrphans(directory, console);
      Preparation.deleteTree(directory.data());
      Preparation.deleteTree(directory.logs());
      Files.deleteIfExists(directory.stateFile());
    }
  }

  private static StackException alreadyRunning(StackDirectory directory) {
    Optional<StackState> state = new StateFile(directory.stateFile()).read();
    String pid = state.map(known -> " (pid " + known.supervisor().pid() + ")").orElse("");
    return new StackException("already running in " + directory.root() + pid);
  }

  private static void endOrphans(StackDirectory directory, Console console)
      throws InterruptedException {
    Optional<StackState> left = new StateFile(directory.stateFile()).read();
    if (left.isPresent()) {
      List<String> ended = Orphans.end(left.get());
      if (!ended.isEmpty()) {
        console.progress(
            "the last supervisor was killed; ended what it left running: "
                + String.join(", ", ended));
      }
    }
  }

  private static void checkPorts(Ports ports, List<Server> chosen) {
    List<String> taken = ports.taken(chosen.stream().map(Server::name).toList());
    if (!taken.isEmpty()) {
      throw new StackException(String.join("\n", taken));
    }
  }

  /** Starts everything and returns when all of it is ready. */
  public void start() throws InterruptedException {
    supervisor.start();
  }

  /** Ends everything; does nothing the second time. */
  @Override
  public void close() {
    try {
      supervisor.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lock.close();
  }
}
