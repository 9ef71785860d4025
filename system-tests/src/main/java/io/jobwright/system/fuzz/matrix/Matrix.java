package io.jobwright.system.fuzz.matrix;

import io.jobwright.system.fuzz.api.Api;
import io.jobwright.system.fuzz.api.OperationTable;
import io.jobwright.system.fuzz.world.Callers;
import io.jobwright.system.fuzz.world.Subject;
import java.util.List;
import java.util.function.Function;

/** Every case of every operation. */
public final class Matrix {

  private final List<Function<Subject, List<Case>>> harmless;
  private final List<Function<Subject, List<Case>>> effective;

  public Matrix(Api api, OperationTable table, Callers callers) {
    BoundCases bounds = new BoundCases();
    IdempotencyCases idempotency = new IdempotencyCases();
    harmless =
        List.of(
            new CallerCases(callers, table)::of,
            new IdCases()::of,
            new BodyCases()::of,
            new FieldCases()::of,
            bounds::beyond,
            new PreconditionCases()::of,
            idempotency::refused,
            new ParameterCases()::of,
            new MethodCases(api)::of);
    effective = List.of(bounds::within, idempotency::replayed);
  }

  /** Those that must leave everything as it was. */
  public List<Case> harmless(Subject subject) {
    return cases(harmless, subject);
  }

  /** Those that may have an effect, in the order in which they can. */
  public List<Case> effective(Subject subject) {
    return cases(effective, subject);
  }

  private static List<Case> cases(List<Function<Subject, List<Case>>> all, Subject subject) {
    return all.stream().flatMap(some -> some.apply(subject).stream()).map(Case::anew).toList();
  }
}
