package io.jobwright.platform.answer;

import io.jobwright.platform.entity.Versioned;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  public static String etag(ResourceView view) {
    return view.variant().isEmpty()
        ? etag(view.version())
        : '"' + Long.toString(view.version()) + '-' + view.variant() + '"';
  }

  /**
   * Whether one of the listed tags is of this version, whichever the representation; a weak tag is
   * none.
   */
  private static boolean matches(String header, long version) {
    Pattern tag = Pattern.compile("\"" + version + "(-[a-z]+)*\"");
    return tags(header).anyMatch(sent -> sent.equals("*") || tag.matcher(sent).matches());
  }

  /** Whether one of the tags of an If-None-Match header is of just this; weak ones count. */
  public static boolean isKnown(String header, ResourceView view) {
    String own = etag(view);
    return tags(header.replace("W/", "")).anyMatch(sent -> sent.equals("*") || sent.equals(own));
  }

  private static Stream<String> tags(String header) {
    return Arrays.stream(header.split(",")).map(String::strip);
  }
}
