package io.jobwright.system.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/**
 * The one clock of all services, which only ever goes forward. Servers that are not ours stay where
 * they are, and so do tokens: Keycloak issues them and everybody checks them in real time.
 */
public final class StoryClock {

  private static final int SIZE = 2 * Long.BYTES;
  private static final int STANDS_AT = 0;
  private static final int AHEAD = Long.BYTES;
  private static final VarHandle NUMBER =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final ByteBuffer file;

  /**
   * @param path the file that the services read
   */
  StoryClock(Path path) {
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      file = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the services take the time to be. */
  public Instant now() {
    long standsAt = (long) NUMBER.getVolatile(file, STANDS_AT);
    long running = System.currentTimeMillis() + (long) NUMBER.getVolatile(file, AHEAD);
    return Instant.ofEpochMilli(standsAt == 0 ? running : standsAt);
  }

  /** Stops it at that moment, until it is told to run or to stop elsewhere. */
  public void standAt(Instant moment) {
    requireNotBack(moment);
    NUMBER.setVolatile(file, STANDS_AT, moment.toEpochMilli());
  }

  /** Lets it run on from where it stands. */
  public void run() {
    NUMBER.setVolatile(file, AHEAD, now().toEpochMilli() - System.currentTimeMillis());
    NUMBER.setVolatile(file, STANDS_AT, 0L);
  }

  /** Lets it stand so much later. */
  public void forward(Duration duration) {
    standAt(now().plus(duration));
  }

  private void requireNotBack(Instant moment) {
    if (moment.isBefore(now())) {
      throw new IllegalArgumentException("Time does not go back from " + now() + " to " + moment);
    }
  }
}
