package io.jobwright.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockProducerTest {

  private static final List<String> PRODUCTION = List.of("prod");
  private static final List<String> STORIES = List.of("prod", ClockProducer.STORIES);

  @TempDir Path folder;

  @Test
  void withoutASettingItIsTheSystemsClockInWholeMilliseconds() {
    assertEquals(
        Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)),
        ClockProducer.clock(Optional.empty(), PRODUCTION));
  }

  @Test
  void aClockThatCanBeMovedIsRefusedInProduction() throws Exception {
    Path file = running(Duration.ZERO);
    for (List<String> profiles : List.of(PRODUCTION, List.of("dev"), List.<String>of())) {
      assertThrows(
          IllegalStateException.class, () -> ClockProducer.clock(Optional.of(file), profiles));
    }
  }

  @Test
  void itFollowsTheFileAtOnce() throws Exception {
    Clock clock = ClockProducer.clock(Optional.of(running(Duration.ZERO)), STORIES);
    assertAhead(Duration.ZERO, clock);

    running(Duration.ofDays(90));
    assertAhead(Duration.ofDays(90), clock);
    Instant seen = clock.instant();
    assertEquals(seen.truncatedTo(ChronoUnit.MILLIS), seen);
  }

  @Test
  void itCanStandStill() throws Exception {
    Instant newYear = Instant.parse("2031-01-01T00:00:00Z");
    Clock clock = SharedClock.of(written(newYear.toEpochMilli(), 0));
    assertEquals(newYear, clock.instant());
    assertEquals(newYear.toEpochMilli(), clock.millis());

    running(Duration.ofDays(1));
    assertAhead(Duration.ofDays(1), clock);
  }

  @Test
  void inAnotherZoneItIsTheSameMoment() throws Exception {
    ZoneId zone = ZoneId.of("Pacific/Kiritimati");
    Clock elsewhere = SharedClock.of(running(Duration.ofDays(1))).withZone(zone);
    assertAhead(Duration.ofDays(1), elsewhere);
    assertEquals(zone, elsewhere.getZone());
  }

  @Test
  void whatIsNotAClockIsRefused() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty"));
    assertThrows(IllegalStateException.class, () -> SharedClock.of(empty));
    assertThrows(RuntimeException.class, () -> SharedClock.of(folder.resolve("absent")));
  }

  private Path running(Duration ahead) throws IOException {
    return written(0, ahead.toMillis());
  }

  private Path written(long standsAt, long ahead) throws IOException {
    ByteBuffer numbers = ByteBuffer.allocate(2 * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    return Files.write(
        folder.resolve("clock"),
        numbers.putLong(standsAt).putLong(ahead).array(),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
  }

  private static void assertAhead(Duration expected, Clock clock) {
    Instant before = Instant.ofEpochMilli(System.currentTimeMillis()).plus(expected);
    Instant seen = clock.instant();
    Instant after = Instant.ofEpochMilli(System.currentTimeMillis()).plus(expected);
    assertTrue(!seen.isBefore(before) && !seen.isAfter(after), seen + " is not about " + before);
  }
}
