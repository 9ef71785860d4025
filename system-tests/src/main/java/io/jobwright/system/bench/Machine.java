package io.jobwright.system.bench;

import io.jobwright.system.stack.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditions of a measurement. */
final class Machine {

  private static final List<String> SETTINGS =
      List.of(
          "server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers");

  private Machine() {}

  static BenchReport.Conditions conditions(Databases databases, Plan plan, Clock clock) {
    Map<String, String> postgres = new LinkedHashMap<>();
    for (String setting : SETTINGS) {
      String value =
          databases.query("postgres", "show " + setting, row -> row.getString(1)).getFirst();
      postgres.put(setting, value);
    }
    return new BenchReport.Conditions(
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        first("/proc/cpuinfo", "(?m)^model name\\s*: (.*)$"),
        Runtime.getRuntime().availableProcessors(),
        Long.parseLong(first("/proc/meminfo", "(?m)^MemTotal:\\s+(\\d+) kB$")) / 1024,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vendor.version") + " " + System.getProperty("java.version"),
        postgres,
        plan);
  }

  private static String first(String file, String pattern) {
    try {
      Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
      return matcher.find() ? matcher.group(1) : "0";
    } catch (IOException notThere) {
      return "0";
    }
  }
}
