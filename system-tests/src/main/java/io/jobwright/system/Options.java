package io.jobwright.system;

import io.jobwright.system.stack.StackState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The command line's {@code --name=value}, {@code --name value} and {@code --flag}. */
public final class Options {

  private static final String MARK = "--";

  private final Map<String, String> given = new HashMap<>();

  /** Of no use to go on with. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  /**
   * @param known names; another is refused, so that a typing error never goes unnoticed
   */
  public Options(String[] arguments, Set<String> known) {
    Deque<String> left = new ArrayDeque<>(List.of(arguments));
    while (!left.isEmpty()) {
      String argument = left.pop();
      String[] parts = argument.split("=", 2);
      String name = parts[0].startsWith(MARK) ? parts[0].substring(MARK.length()) : parts[0];
      if (!parts[0].startsWith(MARK) || !known.contains(name)) {
        throw new Unusable("unknown option " + argument + "; known: " + new TreeSet<>(known));
      }
      boolean valueFollows = parts.length == 1 && !left.isEmpty() && !left.peek().startsWith(MARK);
      given.put(name, parts.length == 2 ? parts[1] : valueFollows ? left.pop() : "");
    }
  }

  /**
   * Whether the flag is given.
   *
   * @throws Unusable where a value is given to it
   */
  public boolean flag(String name) {
    if (has(name) && !given.get(name).isEmpty()) {
      throw new Unusable("--" + name + " takes no value");
    }
    return has(name);
  }

  public boolean has(String name) {
    return given.containsKey(name);
  }

  public String text(String name, String otherwise) {
    return given.getOrDefault(name, otherwise);
  }

  public int number(String name, int otherwise) {
    return has(name) ? whole(name, given.get(name)) : otherwise;
  }

  /** Whole numbers, separated by commas. */
  public List<Integer> numbers(String name, List<Integer> otherwise) {
    return has(name)
        ? Arrays.stream(given.get(name).split(",", -1)).map(one -> whole(name, one)).toList()
        : otherwise;
  }

  /**
   * The running stack: of {@code --state}, of the settings, or of this project.
   *
   * @throws Unusable where none runs there
   */
  public StackState runningStack() {
    String ofSettings = System.getenv("JOBWRIGHT_STATE");
    String otherwise = ofSettings == null ? ".jobwright/run/state.json" : ofSettings;
    Path file = Path.of(text("state", otherwise));
    if (!Files.exists(file)) {
      throw new Unusable("nothing runs: there is no " + file);
    }
    StackState state = StackState.read(file);
    if (!state.isReady()) {
      throw new Unusable("the system is not ready: " + state.processes());
    }
    return state;
  }

  private static int whole(String name, String value) {
    if (!value.matches("\\d{1,9}")) {
      throw new Unusable("--" + name + " wants a whole number, not '" + value + "'");
    }
    return Integer.parseInt(value);
  }
}
