package io.jobwright.system.fuzz.matrix;

import io.jobwright.system.client.RawAnswer;
import io.jobwright.system.fuzz.api.Api;
import io.jobwright.system.fuzz.world.Call;
import io.jobwright.system.fuzz.world.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** HEAD is GET without the body, OPTIONS says what there is, and what there is not is 405. */
final class MethodCases {

  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final Api api;

  MethodCases(Api api) {
    this.api = api;
  }

  List<Case> of(Subject subject) {
    List<Case> cases = new ArrayList<>();
    Call valid = subject.valid();
    Set<String> there = api.methodsOf(subject.operation().path());
    if (subject.operation().isRead()) {
      cases.add(of("HEAD", valid.using("HEAD"), sameHeadAs(valid)));
    }
    cases.add(of("OPTIONS", valid.using("OPTIONS"), Trial.answers(200, 204).and(allowing(there))));
    for (String method : METHODS) {
      if (!there.contains(method)) {
        cases.add(of(method, valid.using(method), Trial.answers(405).and(allowing(there))));
      }
    }
    return cases;
  }

  private static Case of(String name, Call call, Trial trial) {
    return new Case(Kind.METHOD, name, call, trial);
  }

  private static Trial sameHeadAs(Call get) {
    return (head, more) -> {
      RawAnswer whole = more.send(get);
      if (head.status() != whole.status() || !head.body().isEmpty()) {
        return Optional.of("GET is " + whole.status() + ", HEAD " + head.status() + head.body());
      }
      return List.of("ETag", "Content-Type", "Cache-Control", "Link").stream()
          .filter(name -> !head.header(name).equals(whole.header(name)))
          .findFirst()
          .map(name -> name + " is " + whole.header(name) + ", of HEAD " + head.header(name));
    };
  }

  /** The Allow header names these, besides what follows from them. */
  private static Trial allowing(Set<String> methods) {
    Set<String> expected = new TreeSet<>(methods);
    expected.add("OPTIONS");
    if (methods.contains("GET")) {
      expected.add("HEAD");
    }
    return (answer, more) -> {
      Set<String> allowed =
          answer.headers("Allow").stream()
              .flatMap(value -> Arrays.stream(value.split(",", -1)))
              .map(String::strip)
              .collect(Collectors.toCollection(TreeSet::new));
      return allowed.equals(expected)
          ? Optional.empty()
          : Optional.of("expected Allow: " + expected + ", not " + allowed);
    };
  }
}
