package io.jobwright.platform.json;

/**
 * Tells whether bytes are UTF-8, one after the other: the Unicode Standard, table 3-7. Decoders
 * that are lenient read what is too long, or no character at all, as something else.
 */
public final class Utf8Check {

  private static final int FIRST_OF_MANY = 0x80;
  private static final int LOWEST = 0x80;
  private static final int HIGHEST = 0xBF;

  private int missing;
  private int low = LOWEST;
  private int high = HIGHEST;

  /**
   * Takes the next byte.
   *
   * @param next 0 to 255
   * @return false where no text can go on like this
   */
  public boolean accepts(int next) {
    if (missing > 0) {
      boolean fits = next >= low && next <= high;
      missing--;
      low = LOWEST;
      high = HIGHEST;
      return fits;
    }
    return next < FIRST_OF_MANY || begins(next);
  }

  /** Whether a character has begun that is not there as a whole. */
  public boolean isWithinCharacter() {
    return missing > 0;
  }

  /** The bounds of the second byte keep out long forms, surrogates and what is beyond Unicode. */
  private boolean begins(int first) {
    if (first >= 0xC2 && first <= 0xDF) {
      missing = 1;
    } else if (first >= 0xE0 && first <= 0xEF) {
      missing = 2;
      low = first == 0xE0 ? 0xA0 : LOWEST;
      high = first == 0xED ? 0x9F : HIGHEST;
    } else if (first >= 0xF0 && first <= 0xF4) {
      missing = 3;
      low = first == 0xF0 ? 0x90 : LOWEST;
      high = first == 0xF4 ? 0x8F : HIGHEST;
    }
    return missing > 0;
  }

  /** Whether a query, as it was sent, has UTF-8 behind its percent signs. */
  public static boolean isUtf8(String rawQuery) {
    Utf8Check check = new Utf8Check();
    for (int i = 0; i < rawQuery.length(); i++) {
      char one = rawQuery.charAt(i);
      int value = one;
      if (one == '%') {
        value = i + 2 < rawQuery.length() ? escaped(rawQuery, i + 1) : -1;
        i += 2;
      }
      if (value < 0 || value > 0xFF || !check.accepts(value)) {
        return false;
      }
    }
    return !check.isWithinCharacter();
  }

  private static int escaped(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
