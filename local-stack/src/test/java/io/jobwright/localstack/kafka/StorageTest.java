package io.jobwright.localstack.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {

  @TempDir Path directory;

  private final AtomicInteger runs = new AtomicInteger();

  private void format(String broker) throws IOException, InterruptedException {
    Storage.format(
        directory.resolve(broker),
        directory.resolve("formatted"),
        folder -> {
          Files.writeString(folder.resolve("meta.properties"), "run " + runs.incrementAndGet());
          Files.writeString(folder.resolve("bootstrap.checkpoint"), "checkpoint");
        });
  }

  private String read(String file) throws IOException {
    return Files.readString(directory.resolve(file));
  }

  @Test
  void theToolRunsOnceForAllBrokers() throws Exception {
    format("one");
    format("two");

    assertEquals(1, runs.get());
    for (String broker : new String[] {"one", "two"}) {
      assertEquals("run 1", read(broker + "/meta.properties"));
      assertEquals("checkpoint", read(broker + "/bootstrap.checkpoint"));
    }
  }

  @Test
  void aFormattedFolderIsLeftAlone() throws Exception {
    format("one");
    Files.writeString(directory.resolve("one/meta.properties"), "its own");

    format("one");

    assertEquals("its own", read("one/meta.properties"));
  }

  /** The mark comes last, so that a copy that was cut off is made again. */
  @Test
  void aHalfFormattedFolderIsFormatted() throws Exception {
    Files.createDirectory(directory.resolve("one"));
    Files.writeString(directory.resolve("one/bootstrap.checkpoint"), "half");

    format("one");

    assertEquals("checkpoint", read("one/bootstrap.checkpoint"));
    assertEquals("run 1", read("one/meta.properties"));
  }
}
