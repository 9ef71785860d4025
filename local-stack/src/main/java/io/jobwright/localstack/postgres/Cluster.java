package io.jobwright.localstack.postgres;

import io.jobwright.localstack.Preparation;
import io.jobwright.localstack.StackException;
import io.jobwright.localstack.Tool;
import io.jobwright.localstack.supervisor.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** PostgreSQL's data folder: created once, and cleared of what a killed postmaster left behind. */
final class Cluster {
  private static final String LOCK_FILE = "postmaster.pid";
  private static final Duration END_OF_OTHER = Duration.ofSeconds(10);

  private final Path folder;
  private final Path log;

  Cluster(Path folder, Path log) {
    this.folder = folder;
    this.log = log;
  }

  Path folder() {
    return folder;
  }

  /** Creates the cluster unless it exists; a killed attempt leaves nothing that looks finished. */
  void createOnce(PostgresBinaries binaries, Unprivileged user, String superuserPassword)
      throws IOException, InterruptedException {
    Preparation.once(
        folder,
        unfinished -> {
          Path password = Files.createTempFile(unfinished.getParent(), "superuser", ".password");
          try {
            Files.writeString(password, superuserPassword);
            user.giveTo(unfinished);
            user.giveTo(password);
            Tool.run(user.command(initdb(binaries, unfinished, password)), log);
          } finally {
            Files.delete(password);
          }
        });
  }

  private static List<String> initdb(PostgresBinaries binaries, Path folder, Path password) {
    return List.of(
        binaries.program("initdb").toString(),
        "--pgdata=" + folder,
        "--username=" + PostgresServer.SUPERUSER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--no-locale",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums",
        "--no-instructions");
  }

  /**
   * Clears the way for a new postmaster. PostgreSQL itself copes with a lock file whose process is
   * gone, but takes any process that got the pid since for a running postmaster.
   */
  void removeStaleLock(Path postgres) throws IOException, InterruptedException {
    Path lock = folder.resolve(LOCK_FILE);
    Optional<ProcessHandle> holder = holder(lock);
    if (holder.isEmpty()) {
      return;
    }
    if (isPostmaster(holder.get(), postgres)) {
      end(holder.get());
    } else {
      Files.deleteIfExists(lock);
    }
  }

  private static Optional<ProcessHandle> holder(Path lock) throws IOException {
    if (!Files.exists(lock)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(lock);
    if (lines.isEmpty() || !lines.getFirst().matches("[0-9]{1,10}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.getFirst())).filter(ProcessHandle::isAlive);
  }

  private static boolean isPostmaster(ProcessHandle process, Path postgres) throws IOException {
    String executable = postgres.toRealPath().toString();
    return process.info().command().filter(executable::equals).isPresent();
  }

  /**
   * The lock file is in our folder and its process runs our program: it is a postmaster of ours.
   */
  private void end(ProcessHandle postmaster) throws InterruptedException {
    Signal.INT.send(postmaster.pid());
    try {
      postmaster.onExit().get(END_OF_OTHER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new StackException(
          "another PostgreSQL (pid " + postmaster.pid() + ") works in " + folder, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
