package io.jobwright.platform.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one clock of all processes of a test. A file of two little-endian numbers of milliseconds
 * says what it shows: the moment at which it stands, or 0 while it runs, and how far it then is
 * ahead of the system's clock. Whoever writes the file sees to it that time never goes back.
 */
final class SharedClock extends Clock {

  private static final int SIZE = 2 * Long.BYTES;
  private static final int STANDS_AT = 0;
  private static final int AHEAD = Long.BYTES;
  private static final VarHandle NUMBER =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final ByteBuffer file;
  private final ZoneId zone;

  private SharedClock(ByteBuffer file, ZoneId zone) {
    this.file = file;
    this.zone = zone;
  }

  /** Mapped once: a look at the clock reads memory, and sees at once what another process wrote. */
  static SharedClock of(Path path) {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      if (channel.size() != SIZE) {
        throw new IllegalStateException(path + " is no clock: it has not " + SIZE + " bytes");
      }
      return new SharedClock(channel.map(FileChannel.MapMode.READ_ONLY, 0, SIZE), ZoneOffset.UTC);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public long millis() {
    long standsAt = (long) NUMBER.getVolatile(file, STANDS_AT);
    return standsAt == 0
        ? System.currentTimeMillis() + (long) NUMBER.getVolatile(file, AHEAD)
        : standsAt;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(millis());
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SharedClock(file, other);
  }
}
