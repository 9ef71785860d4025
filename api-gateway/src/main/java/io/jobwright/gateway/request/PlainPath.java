package io.jobwright.gateway.request;

/**
 * Paths that have one reading only: segments of unreserved characters (RFC 3986, 2.3), none empty,
 * none {@code .} or {@code ..}, nothing percent-encoded. No path of the API needs more.
 */
final class PlainPath {

  private PlainPath() {}

  static boolean isPlain(String path) {
    if (path.length() < 2 || path.charAt(0) != '/') {
      return false;
    }
    int segment = 1;
    for (int i = 1; i <= path.length(); i++) {
      if (i == path.length() || path.charAt(i) == '/') {
        if (isEmptyOrDots(path, segment, i)) {
          return false;
        }
        segment = i + 1;
      } else if (!isUnreserved(path.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEmptyOrDots(String path, int from, int to) {
    int length = to - from;
    return length == 0 || (length <= 2 && path.charAt(from) == '.' && path.charAt(to - 1) == '.');
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
