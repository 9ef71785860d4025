package io.jobwright.platform.trace;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code traceparent}: a request's place in a trace (W3C Trace Context, version 00). */
public final class Traceparent {

  public static final String NAME = "traceparent";

  /** Ids of zeros only and the version ff are invalid; later versions may have more at the end. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?<version>(?!ff)[0-9a-f]{2})"
              + "(?<fields>-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2})"
              + "(?<more>-.*)?");

  private static final String VERSION = "00";

  private Traceparent() {}

  /**
   * The trace to be continued; empty where the caller has not sent exactly one that is valid. A
   * later version is continued in ours.
   *
   * @param sent the values of the header
   */
  public static Optional<String> accepted(List<String> sent) {
    if (sent.size() != 1) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(sent.getFirst());
    return form.matches() && (form.group("more") == null || !form.group("version").equals(VERSION))
        ? Optional.of(VERSION + form.group("fields"))
        : Optional.empty();
  }

  /** The beginning of a trace, to be recorded. */
  public static String create() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    return VERSION
        + "-"
        + hex.toHexDigits(random.nextLong())
        + hex.toHexDigits(notZero(random))
        + "-"
        + hex.toHexDigits(notZero(random))
        + "-01";
  }

  private static long notZero(ThreadLocalRandom random) {
    return random.nextLong(1, Long.MAX_VALUE);
  }
}
