package io.jobwright.system.fuzz.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.fuzz.world.Call;
import io.jobwright.system.fuzz.world.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Idempotency keys: missing, malformed, used twice with the same request and with another. */
final class IdempotencyCases {

  private static final Trial INVALID =
      Trial.answers(400).and(Trial.code("idempotency_key_invalid"));

  /** Keys that are none change nothing. */
  List<Case> refused(Subject subject) {
    List<Case> cases = new ArrayList<>();
    if (!subject.rule().takesIdempotencyKey()) {
      return cases;
    }
    Call valid = keyed(subject);
    if (subject.rule().needsIdempotencyKey()) {
      cases.add(
          of(
              "no key",
              valid.without(Call.IDEMPOTENCY_KEY),
              Trial.answers(400).and(Trial.code("idempotency_key_missing"))));
    }
    for (String key :
        List.of(
            "short",
            "with spaces in between",
            "../../etc/passwd0000",
            "ключключключключ",
            "x".repeat(256))) {
      cases.add(of("the key " + key, valid.with(Call.IDEMPOTENCY_KEY, key), INVALID));
    }
    cases.add(
        of(
            "two keys",
            valid.adding(Call.IDEMPOTENCY_KEY, "another-key-000001"),
            Trial.answers(400).and(Trial.code("invalid_parameter"))));
    return cases;
  }

  /** A success is given again as it was, byte for byte; another request has no claim on it. */
  List<Case> replayed(Subject subject) {
    if (!subject.rule().takesIdempotencyKey()) {
      return List.of();
    }
    Call valid = keyed(subject);
    return List.of(of("the same again", valid, again(subject, valid)));
  }

  private static Call keyed(Subject subject) {
    return subject.valid().with(Call.IDEMPOTENCY_KEY, "").anew();
  }

  private static Case of(String name, Call call, Trial trial) {
    return new Case(Kind.IDEMPOTENCY, name, call, trial);
  }

  private static Trial again(Subject subject, Call valid) {
    return (answer, more) -> {
      RawAnswer replay = more.send(valid);
      Optional<String> difference = difference(answer, replay);
      return difference.or(() -> reused(subject, valid, more));
    };
  }

  private static Optional<String> difference(RawAnswer first, RawAnswer replay) {
    if (!replay.header("Idempotency-Replayed").equals(Optional.of("true"))) {
      return Optional.of("the repeated request got " + replay.status() + ", which is no replay");
    }
    for (String header : List.of("ETag", "Location", "Content-Type")) {
      if (!first.header(header).equals(replay.header(header))) {
        return Optional.of(
            header + " was " + first.header(header) + ", then " + replay.header(header));
      }
    }
    boolean same = first.status() == replay.status() && first.body().equals(replay.body());
    return same
        ? Optional.empty()
        : Optional.of("replayed as " + replay.status() + " " + replay.body());
  }

  private static Optional<String> reused(Subject subject, Call valid, Trial.Further more) {
    boolean byItem = subject.operation().path().endsWith("/batch");
    if (!subject.takesBody() || byItem) {
      return Optional.empty();
    }
    JsonNode other = subject.body();
    RawAnswer answer = more.send(valid.saying(" " + other));
    return answer.status() == 422
        ? Optional.empty()
        : Optional.of("the key with another body got " + answer.status());
  }
}
