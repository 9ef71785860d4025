package io.jobwright.platform.sample;

import io.jobwright.platform.operation.OperationKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts from 1, a few numbers a step; tests get in its way. */
@ApplicationScoped
class Counting implements OperationKind<Counting.Asked> {

  static final int A_STEP = 3;

  /** What happens before a step, by name; told the first number of the step. */
  static final Map<String, IntConsumer> TROUBLE = new ConcurrentHashMap<>();

  /**
   * How far to count.
   *
   * @param trouble name of what gets in the way
   */
  record Asked(@NotNull @Positive Integer upTo, String trouble) {}

  @Override
  public String name() {
    return "COUNTING";
  }

  @Override
  public String permission() {
    return "quotes:write";
  }

  @Override
  public Class<Asked> parametersType() {
    return Asked.class;
  }

  @Override
  public String mediaType() {
    return "text/csv";
  }

  @Override
  public String fileName() {
    return "numbers.csv";
  }

  @Override
  public long total(Asked asked) {
    return asked.upTo();
  }

  @Override
  public Step step(Asked asked, String place) {
    int first = place == null ? 1 : Integer.parseInt(place);
    if (asked.trouble() != null) {
      TROUBLE.get(asked.trouble()).accept(first);
    }
    int last = Math.min(first + A_STEP - 1, asked.upTo());
    return new Step(
        StandardCharsets.UTF_8.encode(numbers(first, last)),
        last - first + 1L,
        last == asked.upTo() ? null : Integer.toString(last + 1));
  }

  static String numbers(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(number -> number + "\r\n")
        .collect(Collectors.joining());
  }
}
