package io.jobwright.platform.trace;

import io.jobwright.platform.id.IdType;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code X-Request-Id}: names one request in the answer, in problems and in the logs of whoever had
 * to do with it.
 */
public final class RequestIdHeader {

  public static final String NAME = "X-Request-Id";

  /** Goes into logs, so nothing that could break a line. */
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private static final IdType GENERATED = new IdType("req");

  private RequestIdHeader() {}

  /**
   * The caller's id where it has sent exactly one and that is well-formed, otherwise a new one.
   *
   * @param sent the values of the header
   */
  public static String acceptedOrNew(List<String> sent) {
    return sent.size() == 1 && FORM.matcher(sent.getFirst()).matches()
        ? sent.getFirst()
        : GENERATED.format(IdType.next());
  }
}
