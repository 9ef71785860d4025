package io.jobwright.platform.text;

/**
 * Characters of which nothing is seen: the Unicode Standard, 4.5 and 5.21, and its file of them.
 */
public final class InvisibleCharacters {

  /** What {@link #breakTheLine} finds, for a regular expression's brackets. */
  private static final String BREAKING =
      "\\u0000-\\u001F\\u007F-\\u009F\\u2028-\\u202E\\u2066-\\u2069";

  private static final String INVISIBLE =
      "\\u0000-\\u0020\\u007F-\\u00A0\\u00AD\\u034F\\u061C\\u115F\\u1160\\u1680\\u17B4\\u17B5"
          + "\\u180B-\\u180F\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u2800\\u3000\\u3164"
          + "\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB";

  /** A text of several lines in which something is seen, as a regular expression of ECMA-262. */
  public static final String VISIBLE_TEXT = "[^" + INVISIBLE + "]";

  /** The same on one line. */
  public static final String VISIBLE_LINE =
      "^[^%s]*[^%s][^%s]*$".formatted(BREAKING, INVISIBLE, BREAKING);

  private InvisibleCharacters() {}

  /** Whether nothing is seen of it: blanks, controls, formats, fillers, selectors of variants. */
  static boolean contain(int character) {
    return switch (Character.getType(character)) {
      case Character.FORMAT -> !isSignOfNumbers(character);
      case Character.CONTROL,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isFiller(character);
    };
  }

  /** Formats that are drawn, around the number behind them: Prepended_Concatenation_Mark. */
  private static boolean isSignOfNumbers(int character) {
    return switch (character) {
      case 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD -> true;
      default -> character >= 0x0600 && character <= 0x0605;
    };
  }

  /** Marks and letters that are drawn as nothing, or as a blank. */
  private static boolean isFiller(int character) {
    return switch (character) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x2800, 0x3164, 0xFFA0 -> true;
      default ->
          (character >= 0x180B && character <= 0x180F)
              || (character >= 0xFE00 && character <= 0xFE0F)
              || (character >= 0xE0000 && character <= 0xE0FFF);
    };
  }

  /** Whether it ends a line, is a control, or turns the direction of what stands beside it. */
  static boolean breakTheLine(int character) {
    return Character.getType(character) == Character.CONTROL
        || (character >= 0x2028 && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }
}
