package io.jobwright.localstack.supervisor;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jobwright.localstack.Console;
import io.jobwright.localstack.StackDirectory;
import io.jobwright.localstack.StackException;
import io.jobwright.localstack.supervisor.StackState.ProcessState;
import io.jobwright.localstack.supervisor.StackState.Status;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir Path folder;
  private StackDirectory directory;
  private Supervisor supervisor;

  @BeforeEach
  void openDirectory() {
    directory = StackDirectory.open(folder);
  }

  @AfterEach
  void stop() throws InterruptedException {
    supervisor.stop();
  }

  @Test
  void aServerIsStartedAfterThoseItNeeds() throws Exception {
    var database =
        new ScriptServer(
            "database", folder, "echo database >> order; touch database; exec sleep 300");
    var service =
        new ScriptServer(
            "service",
            folder,
            "echo service >> order; touch service; exec sleep 300",
            Set.of("database"));
    supervise(service, database);

    supervisor.start();

    assertEquals(List.of("database", "service"), Files.readAllLines(folder.resolve("order")));
    assertEquals(Status.READY, state().status());
    assertEquals(1, database.provisioned());
  }

  @Test
  void aKilledProcessIsStartedAgainAndCounted() throws Exception {
    var server = new ScriptServer("server", folder, "touch server; exec sleep 300");
    supervise(server);
    supervisor.start();
    long killed = process("server").pid();

    Signal.KILL.send(killed);

    await("the server is back")
        .atMost(SOON)
        .until(
            () -> process("server").restarts() == 1 && process("server").status() == Status.READY);
    assertFalse(process("server").pid() == killed);
    assertEquals(1, server.provisioned());
  }

  @Test
  void stoppingLeavesNoProcessAndEndsTheNeededOnesLast() throws Exception {
    String script =
        "touch %1$s; trap 'echo %1$s >> ends; exit 0' TERM; while :; do sleep 0.02; done";
    supervise(
        new ScriptServer("database", folder, script.formatted("database")),
        new ScriptServer("service", folder, script.formatted("service"), Set.of("database")));
    supervisor.start();
    List<Long> pids = state().processes().stream().map(ProcessState::pid).toList();

    supervisor.stop();

    assertEquals(List.of("service", "database"), Files.readAllLines(folder.resolve("ends")));
    assertTrue(pids.stream().allMatch(pid -> ProcessHandle.of(pid).isEmpty()), pids.toString());
    assertEquals(Status.STOPPED, state().status());
  }

  @Test
  void aServerThatNeverStartsIsReportedWithWhatItSaid() {
    supervise(
        new ScriptServer("broken", folder, "echo no such setting; exit 3"),
        new ScriptServer("service", folder, "touch service; exec sleep 300", Set.of("broken")));

    var failure = assertThrows(StackException.class, () -> supervisor.start());

    assertTrue(
        failure.getMessage().startsWith("broken does not start: ended with status 3"),
        failure.getMessage());
    assertTrue(failure.getMessage().contains("no such setting"), failure.getMessage());
    assertEquals(0, process("service").pid());
  }

  @Test
  void aServerThatCannotBeProvisionedIsReportedAndNeverRunsTwice() throws Exception {
    supervise(
        new ScriptServer("server", folder, "echo $$ >> pids; touch server; exec sleep 300")
            .refusingToBeProvisioned());

    var failure = assertThrows(StackException.class, () -> supervisor.start());
    supervisor.stop();

    assertTrue(failure.getMessage().contains("no right to create topics"), failure.getMessage());
    for (String pid : Files.readAllLines(folder.resolve("pids"))) {
      assertTrue(ProcessHandle.of(Long.parseLong(pid)).isEmpty(), pid);
    }
  }

  private void supervise(Server... servers) {
    var silent = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    supervisor =
        new Supervisor(List.of(servers), directory, new Console(silent, silent), "api", "issuer");
  }

  private StackState state() {
    return new StateFile(directory.stateFile()).read().orElseThrow();
  }

  private ProcessState process(String name) {
    return state().processes().stream()
        .filter(process -> process.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
