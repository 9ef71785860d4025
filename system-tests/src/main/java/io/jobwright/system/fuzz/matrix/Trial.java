package io.jobwright.system.fuzz.matrix;

import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.fuzz.world.Call;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What must come of a case, besides what must come of everything. */
@FunctionalInterface
public interface Trial {

  /**
   * @param more further requests that it takes to tell
   * @return what is wrong, if anything is
   */
  Optional<String> complaint(RawAnswer answer, Further more);

  /** Sends a request that belongs to the same case. */
  @FunctionalInterface
  interface Further {
    RawAnswer send(Call call);
  }

  static Trial answers(Integer... statuses) {
    Set<Integer> expected = new TreeSet<>(Arrays.asList(statuses));
    String wanted = expected.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    return (answer, more) ->
        expected.contains(answer.status())
            ? Optional.empty()
            : Optional.of("expected " + wanted + ", not " + answer.status());
  }

  static Trial answersNone(Integer... statuses) {
    Set<Integer> unwanted = new TreeSet<>(Arrays.asList(statuses));
    return (answer, more) ->
        unwanted.contains(answer.status())
            ? Optional.of("not expected: " + answer.status())
            : Optional.empty();
  }

  static Trial refuses() {
    return (answer, more) ->
        answer.refused()
            ? Optional.empty()
            : Optional.of("expected a refusal, not " + answer.status());
  }

  static Trial anything() {
    return (answer, more) -> Optional.empty();
  }

  default Trial and(Trial other) {
    return (answer, more) -> complaint(answer, more).or(() -> other.complaint(answer, more));
  }

  /** The answer has a header with this in it. */
  static Trial header(String name, String part) {
    return (answer, more) ->
        answer.header(name).filter(value -> value.contains(part)).isPresent()
            ? Optional.empty()
            : Optional.of("expected " + part + " in " + name + ": " + answer.header(name));
  }

  /** The problem's code. */
  static Trial code(String code) {
    return (answer, more) ->
        answer.body().contains("\"code\":\"" + code + "\"")
            ? Optional.empty()
            : Optional.of("expected the code " + code);
  }

  /** The answer is, word for word, that to another request, apart from what is never the same. */
  static Trial sameAs(Call other, UnaryOperator<String> comparable) {
    return (answer, more) -> {
      RawAnswer compared = more.send(other);
      String one = answer.status() + " " + comparable.apply(answer.body());
      String two = compared.status() + " " + comparable.apply(compared.body());
      return one.equals(two) ? Optional.empty() : Optional.of("differs from " + two);
    };
  }
}
