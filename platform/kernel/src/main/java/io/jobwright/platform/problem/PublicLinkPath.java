package io.jobwright.platform.problem;

import io.jobwright.platform.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paths of public links, {@code /v1/public/<documents>/<token>}: the token opens the document to
 * whoever holds it, so it is neither stored nor repeated in problems that callers log.
 */
public final class PublicLinkPath {

  private static final Pattern TOKEN = Pattern.compile("(/v1/public/[a-z-]+/)([^/]+)(.*)");
  private static final int DIGEST_BYTES = 16;

  private PublicLinkPath() {}

  /** The path with a digest in the place of the token; any other path as it is. */
  public static String withoutToken(String path) {
    Matcher link = TOKEN.matcher(path);
    return link.matches() ? link.group(1) + digest(link.group(2)) + link.group(3) : path;
  }

  private static String digest(String token) {
    return Sha256.hex(token.getBytes(StandardCharsets.UTF_8), DIGEST_BYTES);
  }
}
