package io.jobwright.system.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What callers were told is done. A document may have moved on since, but must not be behind, or
 * gone.
 */
public final class Acknowledgements {

  /** Each status is behind those after it; one row serves all documents, as names do not clash. */
  private static final List<String> PROGRESS =
      List.of("DRAFT", "SENT", "APPROVED", "AUTHORIZED", "IN_PROGRESS", "COMPLETED", "ISSUED");

  private final Map<String, State> byPath = new ConcurrentHashMap<>();

  /**
   * A resource as an answer showed it.
   *
   * @param status null where the resource has none
   */
  public record State(long version, String status) {

    private State further(State other) {
      return new State(
          Math.max(version, other.version),
          rank(status) >= rank(other.status) ? status : other.status);
    }

    private boolean isBehind(State acknowledged) {
      return version < acknowledged.version || rank(status) < rank(acknowledged.status);
    }

    private static int rank(String status) {
      return status == null ? -1 : PROGRESS.indexOf(status);
    }
  }

  /**
   * @param path where the resource can be read
   */
  public void add(String path, State state) {
    byPath.merge(path, state, State::further);
  }

  public int size() {
    return byPath.size();
  }

  /**
   * A sentence per resource that is gone or behind.
   *
   * @param reader empty where there is nothing at the path
   */
  public List<String> lost(Function<String, Optional<State>> reader) {
    List<String> lost = new ArrayList<>();
    byPath.forEach(
        (path, acknowledged) -> {
          Optional<State> found = reader.apply(path);
          if (found.isEmpty()) {
            lost.add(path + " is gone, acknowledged was " + acknowledged);
          } else if (found.get().isBehind(acknowledged)) {
            lost.add(path + " is " + found.get() + ", acknowledged was " + acknowledged);
          }
        });
    return lost;
  }
}
