package io.jobwright.platform.request;

import io.jobwright.platform.problem.Problem;
import io.jobwright.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of If-Match or If-None-Match: an asterisk, or a list of entity tags (RFC 9110, 8.8.3).
 *
 * @param any whether it is the asterisk: whichever version is there
 * @param tags as they were sent, with their quotes and the mark of weak ones
 */
public record EntityTags(boolean any, List<String> tags) {

  private static final String TAG = "tag";

  /** With the comma behind it, or the end; an empty element counts for nothing (5.6.1). */
  private static final Pattern ELEMENT =
      Pattern.compile("[ \\t]*+(?<tag>(W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")?+[ \\t]*+(,|$)");

  private static final String WEAK = "W/";

  /**
   * @param name of the header
   * @throws Problem 400 where it is neither an asterisk nor such a list
   */
  public static EntityTags of(String name, String header) {
    if (header.strip().equals("*")) {
      return new EntityTags(true, List.of());
    }
    List<String> tags = new ArrayList<>();
    Matcher element = ELEMENT.matcher(header);
    while (element.lookingAt()) {
      if (element.group(TAG) != null) {
        tags.add(element.group(TAG));
      }
      if (element.end() == header.length()) {
        return new EntityTags(false, tags);
      }
      element.region(element.end(), header.length());
    }
    throw malformed(name);
  }

  private static Problem malformed(String name) {
    return Problem.of(
        ProblemType.INVALID_PARAMETER,
        name + " takes ETags in quotes, such as \"4\", separated by commas; or * alone.");
  }

  /** Whether one of the strong ones has this form; a weak one says too little for a change. */
  public boolean containsStrong(Pattern form) {
    return any || tags.stream().anyMatch(sent -> form.matcher(sent).matches());
  }

  /** Whether one of them, weak or not, is this. */
  public boolean containsWeakly(String tag) {
    return any
        || tags.stream()
            .map(sent -> sent.startsWith(WEAK) ? sent.substring(WEAK.length()) : sent)
            .anyMatch(tag::equals);
  }
}
