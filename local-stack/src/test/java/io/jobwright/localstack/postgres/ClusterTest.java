package io.jobwright.localstack.postgres;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTest {
  @TempDir Path folder;
  private Cluster cluster;
  private Path lock;
  private Path postgres;

  @BeforeEach
  void createFiles() throws Exception {
    cluster = new Cluster(folder, folder.resolve("log"));
    lock = folder.resolve("postmaster.pid");
    postgres = Files.createFile(folder.resolve("postgres"));
  }

  @Test
  void aLockWhosePidAnotherProgramGotIsRemovedAndThatProgramLivesOn() throws Exception {
    Process stranger = new ProcessBuilder("/bin/sleep", "300").start();
    try {
      Files.writeString(lock, stranger.pid() + "\n" + folder + "\n");

      cluster.removeStaleLock(postgres);

      assertFalse(Files.exists(lock));
      assertTrue(stranger.isAlive());
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void aLockWhoseProcessIsGoneIsLeftToPostgresItself() throws Exception {
    Process gone = new ProcessBuilder("/bin/true").start();
    gone.waitFor();
    Files.writeString(lock, gone.pid() + "\n");

    cluster.removeStaleLock(postgres);

    assertTrue(Files.exists(lock));
  }

  @Test
  void aLockThatIsNoneIsLeftAlone() throws Exception {
    cluster.removeStaleLock(postgres);
    Files.writeString(lock, "");
    cluster.removeStaleLock(postgres);

    assertTrue(Files.exists(lock));
  }
}
