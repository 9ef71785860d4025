package io.jobwright.localstack.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jobwright.localstack.StackException;
import io.jobwright.localstack.supervisor.StackState.ProcessState;
import io.jobwright.localstack.supervisor.StackState.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsRead() {
    var file = new StateFile(folder.resolve("state.json"));
    StackState state = state(1);

    file.write(state);

    assertEquals(Optional.of(state), file.read());
  }

  @Test
  void aMissingFileIsNoState() {
    assertEquals(Optional.empty(), new StateFile(folder.resolve("state.json")).read());
  }

  @Test
  void anUnreadableFileIsNamed() throws Exception {
    Path path = Files.writeString(folder.resolve("state.json"), "{\"status\":");

    var refusal = assertThrows(StackException.class, () -> new StateFile(path).read());

    assertEquals(true, refusal.getMessage().startsWith(path + " cannot be read"));
  }

  @Test
  void aReaderNeverSeesAHalfWrittenState() throws Exception {
    var file = new StateFile(folder.resolve("state.json"));
    file.write(state(0));

    var writing =
        CompletableFuture.runAsync(
            () -> IntStream.rangeClosed(1, 300).forEach(restarts -> file.write(state(restarts))));
    int last = 0;
    while (!writing.isDone()) {
      int now = file.read().orElseThrow().processes().getFirst().restarts();
      assertEquals(true, now >= last, now + " after " + last);
      last = now;
    }

    writing.get();
    assertEquals(300, file.read().orElseThrow().processes().getFirst().restarts());
  }

  static StackState state(int restarts) {
    var identity = new ProcessIdentity(42, "2026-01-02T03:04:05Z", "/bin/sleep");
    var process =
        new ProcessState(
            "kafka", Status.READY, 42, 19092, restarts, Signal.TERM, "/logs/kafka.log", identity);
    return new StackState(
        Status.READY,
        identity,
        "http://localhost:8080",
        "http://localhost:18080",
        List.of(process));
  }
}
