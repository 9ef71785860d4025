package io.jobwright.platform.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The path that somebody probably meant who asked for one that does not exist: one segment
 * misspelt, one too many, or the version forgotten. Segments are compared by edit distance, and so
 * are the paths, segment by segment.
 */
final class NearestPath {

  private static final int MAX_SEGMENTS = 12;
  private static final int MAX_SEGMENT_LENGTH = 64;

  /** What one segment too many costs; of what costs more in all, none is meant. */
  private static final int ONE_SEGMENT = 100;

  private static final int UNLIKELY = ONE_SEGMENT + 1;
  private static final String VERSION = "v1";

  private NearestPath() {}

  static Optional<String> of(String path, Collection<String> templates) {
    List<String> asked = segments(path);
    if (asked.size() > MAX_SEGMENTS) {
      return Optional.empty();
    }
    record Candidate(String template, int distance) {}
    return templates.stream()
        .map(template -> new Candidate(template, distance(asked, segments(template))))
        .filter(candidate -> candidate.distance() <= ONE_SEGMENT)
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::template);
  }

  private static List<String> segments(String path) {
    return Arrays.asList(path.split("/", -1));
  }

  private static int distance(List<String> asked, List<String> template) {
    int[] costs = new int[template.size() + 1];
    for (int t = 1; t <= template.size(); t++) {
      costs[t] = costs[t - 1] + costOfMissing(template.get(t - 1));
    }
    for (String segment : asked) {
      int diagonal = costs[0];
      costs[0] += ONE_SEGMENT;
      for (int t = 1; t <= template.size(); t++) {
        String wanted = template.get(t - 1);
        int exchanged = diagonal + costOfExchange(segment, wanted);
        diagonal = costs[t];
        int surplus = costs[t] + ONE_SEGMENT;
        int missing = costs[t - 1] + costOfMissing(wanted);
        costs[t] = Math.min(exchanged, Math.min(surplus, missing));
      }
    }
    return costs[template.size()];
  }

  private static int costOfMissing(String wanted) {
    return wanted.equals(VERSION) ? ONE_SEGMENT : UNLIKELY;
  }

  private static int costOfExchange(String segment, String wanted) {
    if (wanted.startsWith("{")) {
      return segment.isEmpty() ? UNLIKELY : 0;
    }
    if (segment.length() > MAX_SEGMENT_LENGTH) {
      return UNLIKELY;
    }
    int longer = Math.max(Math.max(segment.length(), wanted.length()), 1);
    int cost = ONE_SEGMENT * editDistance(segment, wanted) / longer;
    return cost <= ONE_SEGMENT / 2 ? cost : UNLIKELY;
  }

  /** Letters to insert, remove or exchange (Levenshtein). */
  private static int editDistance(String one, String other) {
    int[] costs = new int[other.length() + 1];
    Arrays.setAll(costs, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = costs[0];
      costs[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int exchanged = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = costs[j];
        costs[j] = Math.min(exchanged, Math.min(costs[j], costs[j - 1]) + 1);
      }
    }
    return costs[other.length()];
  }
}
