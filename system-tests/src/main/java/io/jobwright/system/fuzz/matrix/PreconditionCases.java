package io.jobwright.system.fuzz.matrix;

import io.jobwright.system.fuzz.world.Call;
import io.jobwright.system.fuzz.world.Subject;
import java.util.ArrayList;
import java.util.List;

/** If-Match on what changes, If-None-Match on what is read. */
final class PreconditionCases {

  /** A version that nothing has. */
  static final String STALE = "\"999999\"";

  private static final Trial MALFORMED = Trial.answers(400);
  private static final Trial FAILED = Trial.answers(412);

  List<Case> of(Subject subject) {
    Call valid = subject.valid();
    List<Case> cases = new ArrayList<>();
    if (subject.rule().needsIfMatch()) {
      String current = valid.header(Call.IF_MATCH).orElseThrow();
      cases.add(of("no If-Match", valid.without(Call.IF_MATCH), Trial.answers(428)));
      cases.add(of("an empty If-Match", valid.with(Call.IF_MATCH, ""), Trial.answers(428)));
      cases.add(of("a stale If-Match", valid.with(Call.IF_MATCH, STALE), FAILED));
      cases.add(of("a weak If-Match", valid.with(Call.IF_MATCH, "W/" + current), FAILED));
      for (String malformed : List.of("latest", "0", "\"0", "*, \"0\"", "\"0\" \"1\"")) {
        String name = "the malformed If-Match " + malformed;
        cases.add(of(name, valid.with(Call.IF_MATCH, malformed), MALFORMED));
      }
      cases.add(of("many stale ETags", valid.with(Call.IF_MATCH, "\"8\", ".repeat(200)), FAILED));
    }
    if (subject.operation().isRead() && subject.operation().hasTarget()) {
      cases.add(of("what is known already", valid, unchanged(valid)));
      cases.add(of("no ETag", valid.with("If-None-Match", "latest"), MALFORMED));
      cases.add(of("what was known", valid.with("If-None-Match", STALE), Trial.answers(200)));
    }
    return cases;
  }

  private static Case of(String name, Call call, Trial trial) {
    return new Case(Kind.PRECONDITION, name, call, trial);
  }

  private static Trial unchanged(Call valid) {
    return (answer, more) ->
        answer
            .header("ETag")
            .map(etag -> more.send(valid.with("If-None-Match", etag)))
            .filter(again -> again.status() != 304 || !again.body().isEmpty())
            .map(again -> "expected 304 without a body, not " + again.status());
  }
}
