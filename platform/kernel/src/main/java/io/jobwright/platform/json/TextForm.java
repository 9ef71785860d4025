package io.jobwright.platform.json;

import java.text.Normalizer;

/** The one form of a text that a caller writes or looks for. */
public final class TextForm {

  private TextForm() {}

  /** Composed (NFC), so that what looks alike is the same, and without blanks at its ends. */
  public static String of(String text) {
    return withoutBlanksAtItsEnds(composed(text));
  }

  /** Composed (NFC); to be looked for in texts, where a blank at an end may be meant. */
  public static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String withoutBlanksAtItsEnds(String text) {
    int begin = 0;
    int end = text.length();
    while (begin < end && isBlank(text.charAt(begin))) {
      begin++;
    }
    while (begin < end && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }

  /** In whatever width, and also where no line breaks: {@code U+00A0}, {@code U+3000}. */
  private static boolean isBlank(char one) {
    return Character.isWhitespace(one) || Character.isSpaceChar(one);
  }
}
