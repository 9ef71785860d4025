package io.jobwright.gateway.compression;

/**
 * The entity tag of a compressed answer. A strong tag stands for exact bytes (RFC 9110, 8.8.3.3),
 * so the compressed variant has one of its own; services never see it.
 */
final class GzipTags {

  private static final String MARK = "-gzip\"";
  private static final String WEAK = "W/";

  private GzipTags() {}

  /** {@code "17"} becomes {@code "17-gzip"}; a weak tag stands for both variants. */
  static String compressed(String tag) {
    return tag.startsWith(WEAK) || !tag.endsWith("\"")
        ? tag
        : tag.substring(0, tag.length() - 1) + MARK;
  }

  /** The tags of If-Match or If-None-Match as the service gave them out. */
  static String plain(String tags) {
    return tags.replace(MARK, "\"");
  }
}
