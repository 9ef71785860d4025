package io.jobwright.gateway.compression;

import java.util.Locale;

/** RFC 9110, 12.5.3: whether gzip is welcome. */
final class AcceptEncoding {

  private static final String GZIP = "gzip";
  private static final String OLD_NAME = "x-gzip";
  private static final String ANY = "*";

  private AcceptEncoding() {}

  /**
   * @param header null where the caller says nothing, which means: better not
   */
  static boolean allowsGzip(String header) {
    if (header == null) {
      return false;
    }
    boolean any = false;
    for (String coding : header.split(",", -1)) {
      String[] parts = coding.split(";", -1);
      String name = parts[0].strip().toLowerCase(Locale.ROOT);
      if (name.equals(GZIP) || name.equals(OLD_NAME)) {
        return isWanted(parts);
      }
      any |= name.equals(ANY) && isWanted(parts);
    }
    return any;
  }

  /** Not where its weight is nought: {@code q=0}, {@code q=0.000}. */
  private static boolean isWanted(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("q=")) {
        return parameter.substring(2).chars().anyMatch(c -> c >= '1' && c <= '9');
      }
    }
    return true;
  }
}
