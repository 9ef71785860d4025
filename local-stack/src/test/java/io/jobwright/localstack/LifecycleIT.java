package io.jobwright.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, ending and starting again, in order and after kill -9. */
class LifecycleIT {
  private static final Duration GONE = Duration.ofSeconds(30);

  @TempDir Path directory;

  @Test
  void theEndOfItsInputLeavesNoProcessAndTheNextStartFindsTheData() throws Exception {
    List<Long> pids;
    try (var servers = RunningServers.start(directory, "postgres,kafka")) {
      pids = servers.pids();
      try (Connection connection = servers.connect("quotes", "migrator");
          var statement = connection.createStatement()) {
        statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
      }
    }
    assertTrue(pids.stream().allMatch(LifecycleIT::isGone), pids.toString());

    try (var servers = RunningServers.start(directory, "postgres");
        Connection connection = servers.connect("quotes", "migrator");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT answer FROM kept")) {
      rows.next();
      assertEquals(42, rows.getInt(1));
    }
  }

  @Test
  void whatAKilledSupervisorLeftRunningIsEndedByTheNextStart() throws Exception {
    var killed = RunningServers.start(directory, "postgres,kafka");
    List<Long> orphans = killed.pids();
    killed.process().destroyForcibly().waitFor();
    assertTrue(orphans.stream().noneMatch(LifecycleIT::isGone), orphans.toString());

    try (var servers = RunningServers.start(directory, "postgres,kafka")) {
      assertTrue(orphans.stream().allMatch(LifecycleIT::isGone), orphans.toString());
      assertNotEquals(orphans, servers.pids());
    }
  }

  @Test
  void theDeathOfTheParentEndsItAll() throws Exception {
    Process parent = new ProcessBuilder("/bin/sleep", "300").start();
    Process program =
        RunningServers.launch(
            directory, "--only=postgres", "--ports=auto", "--parent=" + parent.pid());
    assertTrue(program.inputReader(StandardCharsets.UTF_8).readLine().contains("\"ready\":true"));

    parent.destroyForcibly();

    assertTrue(program.waitFor(GONE.toSeconds(), TimeUnit.SECONDS));
  }

  @Test
  void aSecondSupervisorOnTheSameDirectoryIsRefused() throws Exception {
    try (var servers = RunningServers.start(directory, "postgres")) {
      Process second = RunningServers.launch(directory, "--only=postgres", "--ports=auto");

      assertTrue(second.waitFor(GONE.toSeconds(), TimeUnit.SECONDS));
      assertEquals(1, second.exitValue());
      assertEquals("READY", servers.state("postgres").path("status").asText());
    }
  }

  private static boolean isGone(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
  }
}
