package io.jobwright.gateway.request;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** W3C Trace Context, version 00. */
final class Traceparent {

  static final String HEADER = "traceparent";

  /** Ids of zeros only are invalid. */
  private static final Pattern VALID =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private Traceparent() {}

  static boolean isValid(String value) {
    return VALID.matcher(value).matches();
  }

  /** The beginning of a trace, to be recorded. */
  static String create() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    return "00-"
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
