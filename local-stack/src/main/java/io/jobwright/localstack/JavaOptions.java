package io.jobwright.localstack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the JVMs of the services and of the broker are started.
 *
 * @param added to each program's own options by the settings, or blank; the later of two wins
 */
public record JavaOptions(String added) {
  private static final String SETTING = "JOBWRIGHT_JAVA_OPTS";
  private static final String COLLECTOR = "-XX:+UseSerialGC";

  /** Compiles quickly instead of well. */
  private static final String BRIEF = "-XX:TieredStopAtLevel=1";

  public static JavaOptions from(Map<String, String> settings) {
    return new JavaOptions(settings.getOrDefault(SETTING, ""));
  }

  /**
   * The settings for a run of minutes, which is over before code compiled well has paid for the
   * compiling.
   */
  public static Map<String, String> brief(Map<String, String> settings) {
    Map<String, String> brief = new HashMap<>(settings);
    brief.putIfAbsent(SETTING, BRIEF);
    return brief;
  }

  /** The whole of the options of a program that has these of its own. */
  public List<String> after(List<String> own) {
    var options = new ArrayList<>(own);
    // Two collectors are the one contradiction that the JVM does not resolve.
    if (!added.matches(".*-XX:\\+Use\\w+GC\\b.*")) {
      options.add(COLLECTOR);
    }
    if (!added.isBlank()) {
      options.addAll(List.of(added.strip().split("\\s+")));
    }
    return options;
  }
}
