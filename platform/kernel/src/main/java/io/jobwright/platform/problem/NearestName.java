package io.jobwright.platform.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which of the known names was probably meant by one that is not known. */
public final class NearestName {

  /** One wrong letter in so many is a typing error. */
  private static final int LETTERS_PER_ERROR = 3;

  private static final int LONGEST = 50;

  private NearestName() {}

  public static Optional<String> of(String unknown, Collection<String> known) {
    if (unknown.length() > LONGEST) {
      return Optional.empty();
    }
    int mostErrors = Math.max(1, unknown.length() / LETTERS_PER_ERROR);
    String wanted = unknown.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(name -> errors(wanted, name.toLowerCase(Locale.ROOT)) <= mostErrors)
        .min(
            Comparator.<String>comparingInt(name -> errors(wanted, name.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Letters put in, left out, exchanged or swapped with their neighbours (Damerau). */
  private static int errors(String one, String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    Arrays.setAll(last, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[other.length()];
  }
}
