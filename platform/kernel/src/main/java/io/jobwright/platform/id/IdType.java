package io.jobwright.platform.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * The type of a public id, {@code <prefix>_<26 characters>}: the TypeID layout, a lower-case
 * Crockford base32 form of the 128 bits of a UUIDv7, most significant first.
 *
 * @param prefix what stands before the underscore; fixed for ever, callers store these ids
 */
public record IdType(String prefix) {

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int SUFFIX_LENGTH = 26;
  private static final int BITS_PER_CHARACTER = 5;
  private static final int[] VALUES = valuesByCharacter();

  /** Ascending within this process, also inside one millisecond. */
  private static final TimeBasedEpochGenerator UUID_V7 = Generators.timeBasedEpochGenerator();

  /** A new id: later ids of one node sort after earlier ones. */
  public static UUID next() {
    return UUID_V7.generate();
  }

  public String format(UUID uuid) {
    char[] text = new char[prefix.length() + 1 + SUFFIX_LENGTH];
    prefix.getChars(0, prefix.length(), text, 0);
    text[prefix.length()] = '_';
    long high = uuid.getMostSignificantBits();
    long low = uuid.getLeastSignificantBits();
    for (int i = text.length - 1; i > prefix.length(); i--) {
      text[i] = ALPHABET.charAt((int) (low & 31));
      low = (low >>> BITS_PER_CHARACTER) | (high << (Long.SIZE - BITS_PER_CHARACTER));
      high >>>= BITS_PER_CHARACTER;
    }
    return new String(text);
  }

  /** Empty unless the text is exactly what {@link #format} makes of some UUID. */
  public Optional<UUID> parse(String text) {
    if (text == null
        || text.length() != prefix.length() + 1 + SUFFIX_LENGTH
        || !text.startsWith(prefix)
        || text.charAt(prefix.length()) != '_') {
      return Optional.empty();
    }
    int first = prefix.length() + 1;
    if (valueOf(text.charAt(first)) > 7) {
      return Optional.empty(); // 26 × 5 bits are 130: the first character has room for three
    }
    long high = 0;
    long low = 0;
    for (int i = first; i < text.length(); i++) {
      int value = valueOf(text.charAt(i));
      if (value < 0) {
        return Optional.empty();
      }
      high = (high << BITS_PER_CHARACTER) | (low >>> (Long.SIZE - BITS_PER_CHARACTER));
      low = (low << BITS_PER_CHARACTER) | value;
    }
    return Optional.of(new UUID(high, low));
  }

  private static int valueOf(char character) {
    return character < VALUES.length ? VALUES[character] : -1;
  }

  private static int[] valuesByCharacter() {
    int[] values = new int[128];
    Arrays.fill(values, -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      values[ALPHABET.charAt(i)] = i;
    }
    return values;
  }
}
