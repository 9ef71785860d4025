package io.jobwright.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures of processes out of Linux' {@code /proc}. */
public final class ProcessTable {

  private static final Path PROC = Path.of("/proc");

  /** The kernel's USER_HZ, which is 100 on every platform we run on; proc(5). */
  private static final double TICKS_PER_SECOND = 100;

  private static final Pattern RESIDENT_KB = Pattern.compile("(?m)^Rss:\\s+(\\d+) kB$");

  /** Proportional share: of a page that n processes share, each has 1/n. */
  private static final Pattern PROPORTIONAL_KB = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB$");

  private static final int PARENT = 1;
  private static final int FIRST_TIME = 11;
  private static final int LAST_TIME = 14;

  private ProcessTable() {}

  /** The process and its children; nothing for one that has ended. */
  public static Usage usageOf(long pid) {
    List<Long> children = childrenOf(pid);
    if (children.isEmpty()) {
      return usageOfOne(pid, RESIDENT_KB);
    }
    Usage usage = usageOfOne(pid, PROPORTIONAL_KB);
    for (long child : children) {
      usage = usage.plus(usageOfOne(child, PROPORTIONAL_KB));
    }
    return usage;
  }

  /** Seconds that all processors of the machine were busy since it started. */
  public static double machineBusySeconds() {
    String line = read(PROC.resolve("stat")).orElseThrow().lines().findFirst().orElseThrow();
    String[] ticks = line.trim().split("\\s+", -1);
    double busy = 0;
    for (int i = 1; i < ticks.length && i <= 8; i++) {
      boolean idle = i == 4 || i == 5;
      busy += idle ? 0 : Long.parseLong(ticks[i]);
    }
    return busy / TICKS_PER_SECOND;
  }

  private static Usage usageOfOne(long pid, Pattern measure) {
    Path process = PROC.resolve(Long.toString(pid));
    Optional<String> stat = read(process.resolve("stat"));
    if (stat.isEmpty()) {
      return Usage.NONE;
    }
    String[] fields = fieldsAfterName(stat.get());
    long ticks = 0;
    for (int i = FIRST_TIME; i <= LAST_TIME; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    String memory = read(process.resolve("smaps_rollup")).orElse("");
    Matcher kilobytes = measure.matcher(memory);
    long bytes = kilobytes.find() ? Long.parseLong(kilobytes.group(1)) * 1024 : 0;
    return new Usage(ticks / TICKS_PER_SECOND, bytes);
  }

  private static List<Long> childrenOf(long pid) {
    List<Long> children = new ArrayList<>();
    try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        Optional<String> stat = read(process.resolve("stat"));
        if (stat.isPresent() && Long.parseLong(fieldsAfterName(stat.get())[PARENT]) == pid) {
          children.add(Long.parseLong(process.getFileName().toString()));
        }
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return children;
  }

  /** From the state on: the name before it is in brackets and may hold anything. */
  private static String[] fieldsAfterName(String stat) {
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
  }

  /** Empty where the process has ended. */
  private static Optional<String> read(Path file) {
    try {
      return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException ended) {
      return Optional.empty();
    }
  }
}
