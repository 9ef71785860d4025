package io.jobwright.localstack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after the command: {@code --name=value}, {@code --flag}, and plain words. */
public record Options(Map<String, String> named, List<String> words) {

  /**
   * Refuses an option that is not in {@code known}, so that a typing error never goes unnoticed.
   */
  public static Options parse(List<String> arguments, Set<String> known) {
    var named = new HashMap<String, String>();
    var words = new ArrayList<String>();
    for (String argument : arguments) {
      if (!argument.startsWith("--")) {
        words.add(argument);
        continue;
      }
      int equals = argument.indexOf('=');
      String name = argument.substring(2, equals < 0 ? argument.length() : equals);
      if (!known.contains(name)) {
        throw new StackException("unknown option --" + name);
      }
      named.put(name, equals < 0 ? "" : argument.substring(equals + 1));
    }
    return new Options(Map.copyOf(named), List.copyOf(words));
  }

  public boolean has(String name) {
    return named.containsKey(name);
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(named.get(name)).filter(value -> !value.isEmpty());
  }

  /** The whole number given for {@code name}, or {@code fallback} if there is none. */
  public long number(String name, long fallback) {
    Optional<String> value = value(name);
    if (value.isEmpty()) {
      return fallback;
    }
    try {
      return Long.parseLong(value.get());
    } catch (NumberFormatException e) {
      throw new StackException("--" + name + " wants a whole number, not '" + value.get() + "'", e);
    }
  }
}
