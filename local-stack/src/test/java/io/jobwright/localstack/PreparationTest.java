package io.jobwright.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationTest {
  @TempDir Path folder;

  @Test
  void theWorkIsDoneOnce() throws Exception {
    var done = new AtomicInteger();
    Path result = folder.resolve("result");
    Preparation.Work work =
        unfinished -> Files.writeString(unfinished.resolve("file"), "" + done.incrementAndGet());

    Preparation.once(result, work);
    Preparation.once(result, work);

    assertEquals("1", Files.readString(result.resolve("file")));
  }

  @Test
  void workThatFailsHalfWayLeavesNoResultAndIsDoneAgain() throws Exception {
    Path result = folder.resolve("result");
    assertThrows(
        IOException.class,
        () ->
            Preparation.once(
                result,
                unfinished -> {
                  Files.writeString(unfinished.resolve("half"), "");
                  throw new IOException("disk full");
                }));
    assertFalse(Files.exists(result));

    Preparation.once(result, unfinished -> Files.writeString(unfinished.resolve("whole"), ""));

    assertTrue(Files.exists(result.resolve("whole")));
    assertFalse(Files.exists(result.resolve("half")));
  }

  @Test
  void deletingATreeLeavesWhatItsLinksLeadTo() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside"), "kept");
    Path tree = Files.createDirectories(folder.resolve("tree/sub"));
    Files.createSymbolicLink(tree.resolve("link"), outside);

    Preparation.deleteTree(folder.resolve("tree"));

    assertFalse(Files.exists(folder.resolve("tree")));
    assertEquals("kept", Files.readString(outside));
  }
}
