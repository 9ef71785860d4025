package io.jobwright.platform.answer;

import io.jobwright.platform.entity.Versioned;
import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import io.jobwright.platform.request.EntityTags;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/** The version a change was based on: RFC 9110 {@code If-Match}, strong comparison. */
public final class IfMatch {

  private final EntityTags tags;

  private IfMatch(EntityTags tags) {
    this.tags = tags;
  }

  /**
   * @throws Problem 428 where the header is absent, 400 where it is malformed
   */
  public static IfMatch required(String header) {
    if (header == null || header.isBlank()) {
      throw Problem.of(
          ProblemType.PRECONDITION_REQUIRED,
          "Send If-Match with the ETag of the version this change is based on.");
    }
    return new IfMatch(EntityTags.of(HttpHeaders.IF_MATCH, header));
  }

  /**
   * @throws Problem 412 where the resource has changed since
   */
  public void check(Versioned current) {
    if (!isOf(current.version())) {
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

  /** Whichever representation of the version it is that a tag stands for. */
  private boolean isOf(long version) {
    return tags.containsStrong(Pattern.compile("\"" + version + "(-[a-z]+)*\""));
  }

  /** Whether an If-None-Match header has the tag of just this representation. */
  public static boolean isKnown(String header, ResourceView view) {
    return EntityTags.of(HttpHeaders.IF_NONE_MATCH, header).containsWeakly(etag(view));
  }
}
