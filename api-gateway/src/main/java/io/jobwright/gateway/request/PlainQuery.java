package io.jobwright.gateway.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Queries that have one reading only: visible ASCII, in which every percent sign begins a byte (RFC
 * 3986, 2.1), and whose bytes are UTF-8 in its shortest form. Decoders differ in what they make of
 * others: nothing, a question mark, or the character that somebody wanted to hide.
 */
final class PlainQuery {

  private static final int HEX = 16;
  private static final int ESCAPE_LENGTH = 3;

  private PlainQuery() {}

  static boolean isPlain(String query) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(query.length());
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '#') {
        return false;
      }
      if (c != '%') {
        bytes.write(c);
        continue;
      }
      int escaped = escaped(query, i);
      if (escaped < 0) {
        return false;
      }
      bytes.write(escaped);
      i += ESCAPE_LENGTH - 1;
    }
    return isUtf8(bytes.toByteArray());
  }

  /** The byte that a percent sign begins; negative where it begins none. */
  private static int escaped(String query, int percent) {
    if (percent + ESCAPE_LENGTH > query.length()) {
      return -1;
    }
    int high = Character.digit(query.charAt(percent + 1), HEX);
    int low = Character.digit(query.charAt(percent + 2), HEX);
    return high < 0 || low < 0 ? -1 : high * HEX + low;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException otherBytes) {
      return false;
    }
  }
}
