package io.jobwright.platform.http;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.util.Arrays;

/** The version a change was based on: RFC 9110 {@code If-Match}, strong comparison. */
public final class IfMatch {

  private final String header;

  private IfMatch(String header) {
    this.header = header;
  }

  /**
   * @throws Problem 428 where the header is absent
   */
  public static IfMatch required(String header) {
    if (header == null || header.isBlank()) {
      throw Problem.of(
          ProblemType.PRECONDITION_REQUIRED,
          "Send If-Match with the ETag of the version this change is based on.");
    }
    return new IfMatch(header);
  }

  /**
   * @throws Problem 412 where the resource has changed since
   */
  public void check(Versioned current) {
    if (!matches(header, current.version())) {
      throw Problem.of(
          ProblemType.PRECONDITION_FAILED,
          "The resource has changed; its ETag is now " + etag(current.version()) + ".");
    }
  }

  /** The strong ETag of a version. */
  public static String etag(long version) {
    return '"' + Long.toString(version) + '"';
  }

  /**
   * Whether one of the listed tags is this version; a compressed variant counts, a weak tag does
   * not.
   */
  static boolean matches(String header, long version) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .anyMatch(
            tag ->
                tag.equals("*")
                    || tag.equals(etag(version))
                    || tag.equals('"' + Long.toString(version) + "-gzip\""));
  }
}
