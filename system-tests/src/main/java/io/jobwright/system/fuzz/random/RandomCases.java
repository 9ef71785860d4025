package io.jobwright.system.fuzz.random;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.client.Role;
import io.jobwright.system.fuzz.api.Parameter;
import io.jobwright.system.fuzz.matrix.Case;
import io.jobwright.system.fuzz.matrix.Kind;
import io.jobwright.system.fuzz.matrix.Trial;
import io.jobwright.system.fuzz.world.Call;
import io.jobwright.system.fuzz.world.Callers;
import io.jobwright.system.fuzz.world.Subject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Requests to one operation that are more or less what it wants. */
public final class RandomCases {

  private static final int ONE_IN = 4;

  private static final List<String> HEADERS =
      List.of(
          Call.IF_MATCH,
          Call.IDEMPOTENCY_KEY,
          Call.ACCEPT,
          Call.CONTENT_TYPE,
          "If-None-Match",
          "X-Request-Id",
          "traceparent",
          "tracestate",
          "Accept-Language",
          "Range",
          "Origin",
          "X-HTTP-Method-Override",
          "X-Forwarded-For",
          "Forwarded",
          "Cookie",
          "Prefer");

  private static final List<String> HEADER_VALUES =
      List.of(
          "",
          "*",
          "\"1\"",
          "W/\"1\"",
          "\"",
          "application/json",
          "application/json;charset=utf-16",
          "*/*;q=0",
          "bytes=0-1",
          "null",
          "DELETE",
          "127.0.0.1",
          "a=b; c=d",
          "x".repeat(3000),
          "00-00000000000000000000000000000000-0000000000000000-00",
          "8e03978e-40d5-43dd-bc93-6894a57f9324",
          "http://evil.example",
          "%0d%0aX-Injected: 1");

  private final Callers callers;
  private final long seed;

  public RandomCases(Callers callers, long seed) {
    this.callers = callers;
    this.seed = seed;
  }

  /** So many, the same for the same seed. */
  public List<Case> of(Subject subject, int count) {
    return IntStream.range(0, count).mapToObj(i -> made(subject, i)).toList();
  }

  private Case made(Subject subject, int number) {
    RandomGenerator random =
        new SplittableRandom(seed * 1_000_003 + subject.operation().id().hashCode() * 31L + number);
    Call call = subject.valid();
    if (subject.takesBody()) {
      call = body(subject, call, random);
    }
    if (subject.target().isPresent() && random.nextInt(ONE_IN) == 0) {
      call = call.at(subject.target().get().id(), id(subject, random));
    }
    if (random.nextInt(ONE_IN) == 0) {
      call = call.asking(query(subject, random));
    }
    if (random.nextInt(ONE_IN) == 0) {
      RandomValue values = new RandomValue(random);
      call = call.with(values.pick(HEADERS), values.pick(HEADER_VALUES));
    }
    if (!subject.operation().isPublic() && random.nextInt(ONE_IN) == 0) {
      call = call.by(callers.person(new RandomValue(random).pick(List.of(Role.values()))));
    }
    return new Case(Kind.RANDOM, "random " + number, call, Trial.anything());
  }

  private static Call body(Subject subject, Call call, RandomGenerator random) {
    Mutation mutation = new Mutation(random);
    JsonNode body =
        random.nextInt(3) == 0 ? new RandomValue(random).of(subject.schema()) : subject.body();
    for (int i = random.nextInt(3); i > 0; i--) {
      body = mutation.of(body);
    }
    String text = body.toString();
    return call.saying(random.nextInt(ONE_IN) == 0 ? mutation.of(text) : text);
  }

  private static String id(Subject subject, RandomGenerator random) {
    RandomValue values = new RandomValue(random);
    List<String> foreign = subject.foreign().stream().map(one -> one.id()).toList();
    return switch (random.nextInt(3)) {
      case 0 -> encoded(values.text() + "x");
      case 1 -> foreign.isEmpty() ? "x" : values.pick(foreign);
      default -> encoded(new Mutation(random).of(subject.target().orElseThrow().id()) + "x");
    };
  }

  private static String query(Subject subject, RandomGenerator random) {
    RandomValue values = new RandomValue(random);
    List<Parameter> known = subject.operation().queryParameters();
    if (known.isEmpty()) {
      return encoded(values.text() + "x") + "=" + encoded(values.text());
    }
    Parameter parameter = values.pick(known);
    String value = random.nextBoolean() ? values.text() : values.of(parameter.schema()).asText();
    return parameter.name() + "=" + encoded(value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
