package io.jobwright.system.fuzz.matrix;

import io.jobwright.system.client.Role;
import io.jobwright.system.fuzz.api.OperationTable;
import io.jobwright.system.fuzz.world.Call;
import io.jobwright.system.fuzz.world.Caller;
import io.jobwright.system.fuzz.world.Callers;
import io.jobwright.system.fuzz.world.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Who asks: without a token, with a wrong one, in each role, and as a program with few scopes. */
final class CallerCases {

  private static final String PROGRAM = "integrator";

  private final Callers callers;
  private final Set<String> scopes = new TreeSet<>();

  CallerCases(Callers callers, OperationTable table) {
    this.callers = callers;
    table.rules().stream()
        .flatMap(rule -> rule.scopes().stream())
        .filter(scope -> !scope.isEmpty())
        .forEach(scopes::add);
  }

  List<Case> of(Subject subject) {
    List<Case> cases = new ArrayList<>();
    if (subject.rule().isPublic()) {
      return cases;
    }
    Call valid = subject.valid();
    for (Caller caller : callers.untrusted()) {
      Trial trial = Trial.answers(401).and(Trial.header("WWW-Authenticate", "Bearer"));
      cases.add(new Case(Kind.TOKEN, "by " + caller, valid.by(caller), trial));
    }
    for (Role role : Role.values()) {
      String name = role.name().toLowerCase(Locale.ROOT);
      boolean may = subject.rule().allowsOnWhatOthersMade(name);
      cases.add(permission(Kind.ROLE, subject, valid, callers.person(role), may, "as " + name));
    }
    for (String scope : scopes) {
      boolean may =
          subject.rule().allowsOnWhatOthersMade(PROGRAM) && subject.rule().scopes().contains(scope);
      Caller program = callers.program(scope);
      cases.add(permission(Kind.SCOPE, subject, valid, program, may, "as a program for " + scope));
    }
    return cases;
  }

  /** Whoever may not asks for what would succeed; whoever may asks for what changes nothing. */
  private static Case permission(
      Kind kind, Subject subject, Call valid, Caller caller, boolean may, String name) {
    return may
        ? new Case(kind, name, harmless(subject, valid).by(caller), Trial.answersNone(401, 403))
        : new Case(kind, name, valid.by(caller), Trial.answers(403));
  }

  private static Call harmless(Subject subject, Call valid) {
    if (subject.rule().needsIfMatch()) {
      return valid.with(Call.IF_MATCH, PreconditionCases.STALE);
    }
    return subject.takesBody() ? valid.saying("[]") : valid;
  }
}
